-- What is done to a record that was put aside: repaired, tried, approved, sent again, set aside. The record itself stays as it came; what was done is never rewritten.
alter table parked add column fault text not null default 'NOT_TOLD';
comment on column parked.fault is 'why it is here, as a code; reason says it in a sentence';
alter table parked drop constraint parked_status_check;
alter table parked add constraint parked_status_check check (status in ('PARKED', 'WAITING', 'IGNORED', 'SET_ASIDE', 'DONE'));
grant update (fault) on parked to ${app};

create table parked_steps (
  step_no     bigint generated always as identity primary key,
  consumer    text not null,
  topic       text not null,
  partition   int not null,
  "offset"    bigint not null,
  step        text not null check (step in ('REPAIR', 'DRY_RUN', 'APPROVAL', 'REDRIVE', 'SET_ASIDE')),
  done_by     text not null,
  at          timestamptz not null,
  recorded_at timestamptz not null default now(),
  outcome     text not null,
  sentence    text not null,
  effects     jsonb,
  headers     jsonb,
  value       text,
  foreign key (consumer, topic, partition, "offset") references parked
);
comment on column parked_steps.at is 'on the procedure''s clock';
comment on column parked_steps.effects is 'of a dry run: the moves and events it would have caused';
comment on column parked_steps.headers is 'of a repair: the record as it was mended';
comment on column parked_steps.value is 'of a repair: the bytes of the record, base64';
create index parked_steps_of on parked_steps (consumer, topic, partition, "offset", step_no);
grant select, insert on parked_steps to ${app};
create trigger parked_steps_woken after insert on parked_steps for each statement execute function casework_woken();
