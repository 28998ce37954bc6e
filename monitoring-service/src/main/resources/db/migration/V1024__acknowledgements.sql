-- Who has taken note of a trail that must not be, and what came of it. It is said once and stays; the alarm stays listed and no longer counts as new.
create table alarm_acknowledgements (
  alarm       bigint primary key references alarms (position),
  done_by     text not null,
  at          timestamptz not null,
  recorded_at timestamptz not null default now(),
  note        text not null
);
comment on column alarm_acknowledgements.done_by is 'subject of the person';
comment on column alarm_acknowledgements.at is 'on the clock of the procedure; recorded_at in real time';
comment on column alarm_acknowledgements.note is 'what was found out or done; names no person';
grant select, insert on alarm_acknowledgements to ${app};
create trigger alarm_acknowledgements_woken after insert on alarm_acknowledgements for each statement execute function stages_woken();
