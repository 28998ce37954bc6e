-- What the services with cases say they have published, held against what was received (R-013, R-014): every stage is a duty with a sequence, a clock and an
-- acknowledgement. A duty that was met when its list was read is counted by day; one that was not is a row until it is, and stays as the record of it.

create table duty_lists (
  owner   text primary key,
  place   text not null,
  read_at timestamptz,
  failure text not null
);
comment on column duty_lists.place is 'cursor of the owner up to which its list was read';
comment on column duty_lists.read_at is 'when it was last read to its end, in real time; null until then';
comment on column duty_lists.failure is 'why it could not be read last time; empty if it could';
grant select, insert, update on duty_lists to ${app};

create table duty_days (
  owner text not null,
  day   date not null,
  owed  bigint not null,
  mark  bigint not null,
  primary key (owner, day)
);
comment on column duty_days.day is 'civil date in Kazakhstan on which the stages were performed';
comment on column duty_days.mark is 'exclusive or over a hash of the ids of the events: sets with the same count and mark are the same';
grant select, insert, update on duty_days to ${app};

create table duties (
  case_id       uuid not null,
  sequence      bigint not null,
  event_id      uuid not null,
  owner         text not null,
  stage         text not null,
  optional      boolean not null,
  happened_at   timestamptz not null,
  reporter_kind text not null,
  reporter      text not null,
  recorded_at   timestamptz not null,
  listed_at     timestamptz not null,
  sent_seen_at  timestamptz,
  missing_at    timestamptz,
  received_at   timestamptz,
  asked_at      timestamptz,
  asked_by      text not null default '',
  primary key (case_id, sequence)
);
comment on table duties is 'stages that were owed and not here when the list of their owner was read';
comment on column duties.happened_at is 'begin of the clock: when it was performed, on the clock of the procedure (R-014)';
comment on column duties.recorded_at is 'when the owner wrote it down, in real time';
comment on column duties.listed_at is 'when it was read on the list, on the clock of the procedure';
comment on column duties.sent_seen_at is 'when the owner first said that the broker has it, in real time; null while it is unsent';
comment on column duties.missing_at is 'when this consumer had read past it, on the clock of the procedure; null if it has not';
comment on column duties.received_at is 'acknowledgement: when it was entered, on the clock of the procedure; null while it is owed';
create index duties_open on duties (happened_at, case_id, sequence) where received_at is null;
create index duties_day on duties (happened_at);
grant select, insert on duties to ${app};
grant update (sent_seen_at, missing_at, received_at, asked_at, asked_by) on duties to ${app};

-- How each duty that is still open stands at this moment.
create view duty_standing as
select d.*, case
    when s.event_id = d.event_id then 'RECEIVED'
    when s.event_id is not null then 'DIFFERENT'
    when exists (select from parked_state p join parked_records r using (topic, partition, "offset")
                  where p.case_id = d.case_id and p.status <> 'DONE' and r.sequence = d.sequence) then 'HELD'
    when d.sent_seen_at is null then 'UNSENT'
    when d.missing_at is not null then 'MISSING'
    else 'IN_DELIVERY' end as standing
  from duties d left join stages s on s.case_id = d.case_id and s.sequence = d.sequence
 where d.received_at is null;
comment on view duty_standing is 'RECEIVED entered since; DIFFERENT its sequence was taken with another event; HELD came and lies aside; UNSENT not with the broker yet; MISSING read past and not here; IN_DELIVERY else';
grant select on duty_standing to ${app};

-- Whether stages are taken off the topic. One row; on hold, every replica waits.
create table intake (
  only_row boolean primary key default true check (only_row),
  held     boolean not null,
  reason   text not null,
  done_by  text not null,
  since    timestamptz not null,
  revision bigint not null
);
comment on column intake.revision is 'grows with each change: who reads late does not go back';
insert into intake values (true, false, '', '', now(), 0);
grant select on intake to ${app};
grant update (held, reason, done_by, since, revision) on intake to ${app};
create trigger intake_woken after update on intake for each statement execute function stages_woken();

-- Trails that must not be: each is noticed once and kept.
create table alarms (
  position    bigint generated always as identity primary key,
  case_id     uuid not null,
  kind        text not null,
  sequence    bigint not null,
  happened_at timestamptz not null,
  noticed_at  timestamptz not null,
  unique (case_id, kind, sequence)
);
comment on column alarms.sequence is 'of the stage that shows it';
comment on column alarms.noticed_at is 'on the clock of the procedure';
create index alarms_kind on alarms (kind, position desc);
grant select, insert on alarms to ${app};
create trigger alarms_woken after insert on alarms for each statement execute function stages_woken();

create table inspected (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
comment on table inspected is 'how far in the log of stages trails have been looked at';
insert into inspected values (true, 0);
grant select, update on inspected to ${app};
