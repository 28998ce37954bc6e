-- What the monitoring system keeps. Stages, and records that could not be taken, are only ever added to: the application's role may not change them.

-- A plan made while a table was empty would scan it for ever: plan for the values at hand.
do $$ begin
  execute format('alter database %I set plan_cache_mode = force_custom_plan', current_database());
  execute format('alter database %I set idle_in_transaction_session_timeout = ''10s''', current_database());
end $$;

grant usage on schema public to ${app};

-- Every stage once (R-013). Writers take turns, so positions become visible in their order and a reader may resume after one.
create table stages (
  position      bigint generated always as identity primary key,
  case_id       uuid not null,
  sequence      bigint not null,
  event_id      uuid not null,
  case_number   text not null,
  service       text not null,
  stage         text not null,
  optional      boolean not null,
  transition    text not null,
  state         text not null,
  happened_at   timestamptz not null,
  entered_at    timestamptz not null,
  recorded_at   timestamptz not null default now(),
  reporter_kind text not null check (reporter_kind in ('MIA_TD', 'MFA', 'FOREIGN_MISSION')),
  reporter      text not null,
  terms         jsonb not null,
  result        text not null,
  grounds       jsonb not null,
  unique (case_id, sequence)
);
comment on column stages.happened_at is 'when the body performed it, on the clock of the procedure (R-014)';
comment on column stages.entered_at is 'when it was entered here, on the same clock';
comment on column stages.recorded_at is 'when it was entered here, in real time';
create index stages_reporter on stages (reporter, position desc);
grant select, insert on stages to ${app};

-- How far this consumer is with each case.
create table inbox (
  topic    text not null,
  case_id  uuid not null,
  sequence bigint not null,
  event_id uuid not null,
  primary key (topic, case_id)
);
grant select, insert, update on inbox to ${app};

create table case_heads (
  case_id       uuid primary key,
  case_number   text not null,
  service       text not null,
  state         text not null,
  stage         text not null,
  reporter_kind text not null,
  reporter      text not null,
  result        text not null,
  sequence      bigint not null,
  happened_at   timestamptz not null,
  entered_at    timestamptz not null
);
comment on column case_heads.result is 'how the case ended; empty while it is open';
create index case_heads_number on case_heads (case_number);
grant select, insert, update on case_heads to ${app};

create table terms (
  case_id          uuid not null,
  clock            text not null,
  started_sequence bigint not null,
  account          text not null,
  body             text not null,
  started_at       timestamptz not null,
  due_before       timestamptz not null,
  last_day         date not null,
  rule             text not null,
  explanation      text not null,
  computation      jsonb not null,
  status           text not null check (status in ('RUNNING', 'STOPPED', 'MISSED', 'REPLACED')),
  ended_at         timestamptz,
  primary key (case_id, clock, started_sequence)
);
comment on column terms.started_sequence is 'the stage that started it';
comment on column terms.account is 'kind of the body whose time it is; empty where nobody can be late';
comment on column terms.due_before is 'first instant that is late';
create index terms_due on terms (due_before, case_id, clock, started_sequence) where status = 'RUNNING';
create index terms_missed on terms (due_before desc, case_id, clock, started_sequence) where status = 'MISSED';
grant select, insert on terms to ${app};
grant update (status, ended_at) on terms to ${app};

-- Sums that would else be counted anew for every reader.
create table totals (
  stage  text not null,
  body   text not null,
  count  bigint not null,
  open   bigint not null,
  missed bigint not null,
  primary key (stage, body)
);
comment on column totals.body is 'of count and open the body that reported, of missed the body that is charged';
grant select, insert, update on totals to ${app};

-- Records that could not be taken, or wait behind one: as they came. The truth; the dead-letter topic has a copy of the first kind.
create table parked_records (
  topic       text not null,
  partition   int not null,
  "offset"    bigint not null,
  case_id     uuid,
  sequence    bigint not null,
  record_key  text not null,
  headers     jsonb not null,
  value       text not null,
  entered_at  timestamptz not null,
  recorded_at timestamptz not null default now(),
  primary key (topic, partition, "offset")
);
comment on column parked_records.value is 'the bytes of the record, base64';
comment on column parked_records.sequence is '0 if it cannot be read';
grant select, insert on parked_records to ${app};

create table parked_state (
  topic     text not null,
  partition int not null,
  "offset"  bigint not null,
  case_id   uuid,
  status    text not null check (status in ('PARKED', 'WAITING', 'DONE')),
  fault     text not null,
  detail    text not null,
  copied    boolean not null,
  primary key (topic, partition, "offset"),
  foreign key (topic, partition, "offset") references parked_records
);
create index parked_open on parked_state (case_id) where status <> 'DONE';
create index parked_listed on parked_state (topic, partition, "offset") where status <> 'DONE';
create index parked_uncopied on parked_state (topic) where not copied;
grant select, insert on parked_state to ${app};
grant update (status, fault, detail, copied) on parked_state to ${app};

-- Who did what to a parked record.
create table parked_steps (
  step_no     bigint generated always as identity primary key,
  topic       text not null,
  partition   int not null,
  "offset"    bigint not null,
  step        text not null,
  done_by     text not null,
  entered_at  timestamptz not null,
  recorded_at timestamptz not null default now()
);
grant select, insert on parked_steps to ${app};

-- Wakes the streams of every replica.
create function stages_woken() returns trigger language plpgsql as $$
begin perform pg_notify('monitoring', tg_table_name); return null; end $$;
create trigger stages_woken after insert on stages for each statement execute function stages_woken();
create trigger parked_woken after insert or update on parked_state for each statement execute function stages_woken();
