-- The tables of casework, the same in every service that has cases. The application role reads and adds; it updates only what is listed here.

-- A plan made while a table was empty would scan it for ever: plan for the values at hand.
do $$ begin
  execute format('alter database %I set plan_cache_mode = force_custom_plan', current_database());
  execute format('alter database %I set idle_in_transaction_session_timeout = ''10s''', current_database());
end $$;

grant usage on schema public to ${app};
-- Readiness compares it with what the program brings along.
grant select on flyway_schema_history to ${app};

create table cases (
  case_id      uuid primary key,
  kind         text not null,
  state        text not null,
  number       text unique,
  folder       text,
  body         text not null,
  owner        text not null,
  file         text not null,
  moves        bigint not null,
  sequences    text not null,
  head         text not null,
  effective_at timestamptz not null,
  created_at   timestamptz not null default now(),
  version      bigint not null
);
comment on column cases.file is 'JSON as the program wrote it; cast it to jsonb to look inside';
comment on column cases.moves is 'number of rows in history; the ETag of the case';
comment on column cases.sequences is 'last sequence per topic';
comment on column cases.head is 'hash of the last row in history';
create index cases_queue on cases (body, kind, state, case_id);
create index cases_owner on cases (owner, kind, case_id);
create index cases_folder on cases (folder) where folder is not null;
grant select, insert, update on cases to ${app};

-- The audit: what happened, by whom, in order, each row sealed with the hash of the one before (P-S3).
create table history (
  case_id       uuid not null references cases,
  move          bigint not null,
  kind          text not null,
  transition    text not null,
  from_state    text not null,
  to_state      text not null,
  effective_at  timestamptz not null,
  recorded_at   timestamptz not null default now(),
  actor         text not null,
  actor_role    text not null,
  actor_body    text not null,
  cause         text not null,
  detail        text not null,
  previous_hash text not null,
  hash          text not null,
  primary key (case_id, move)
);
comment on column history.detail is 'JSON, exactly as it was sealed by hash';
grant select, insert on history to ${app};

create table terms (
  case_id     uuid not null references cases,
  clock       text not null,
  generation  bigint not null,
  account     text not null,
  body        text not null,
  started_at  timestamptz not null,
  due_before  timestamptz not null,
  computation jsonb not null,
  status      text not null check (status in ('RUNNING', 'STOPPED', 'MISSED')),
  ended_at    timestamptz,
  primary key (case_id, clock, generation)
);
comment on column terms.due_before is 'first instant that is late';
create index terms_running on terms (case_id) where status = 'RUNNING';
create index terms_due on terms (due_before) where status = 'RUNNING';
grant select, insert on terms to ${app};
grant update (status, ended_at) on terms to ${app};

-- Everything ever published; a topic can be rebuilt from it.
create table event_log (
  topic       text not null,
  case_id     uuid not null,
  sequence    bigint not null,
  event_id    uuid not null unique,
  type        text not null,
  source      text not null,
  at          timestamptz not null,
  cause       text not null,
  rulebook    text not null,
  traceparent text not null,
  body        text not null,
  recorded_at timestamptz not null default now(),
  primary key (topic, case_id, sequence)
);
grant select, insert on event_log to ${app};

-- What of it is unsent. Rows go when the broker has acknowledged.
create table outbox (
  id       bigint generated always as identity primary key,
  shard    smallint not null,
  topic    text not null,
  case_id  uuid not null,
  sequence bigint not null
);
create index outbox_shard on outbox (shard, id);
grant select, insert, delete on outbox to ${app};

create function casework_woken() returns trigger language plpgsql as $$
begin perform pg_notify('casework', tg_table_name); return null; end $$;
create trigger outbox_woken after insert on outbox for each statement execute function casework_woken();

-- How far each consumer is with each case.
create table inbox (
  consumer text not null,
  topic    text not null,
  case_id  uuid not null,
  sequence bigint not null,
  event_id uuid not null,
  primary key (consumer, topic, case_id)
);
grant select, insert, update on inbox to ${app};

-- Records that could not be handled (PARKED), those that wait behind them (WAITING), and those of a type unknown here (IGNORED). The truth; the
-- dead-letter topic has a copy of the first kind.
create table parked (
  consumer   text not null,
  topic      text not null,
  partition  int not null,
  "offset"   bigint not null,
  case_id    uuid,
  sequence   bigint not null,
  reason     text not null,
  headers    jsonb not null,
  value      text not null,
  parked_at  timestamptz not null default now(),
  status     text not null check (status in ('PARKED', 'WAITING', 'IGNORED', 'DONE')),
  copied     boolean not null,
  done_by    text not null default '',
  primary key (consumer, topic, partition, "offset")
);
comment on column parked.value is 'the bytes of the record, base64';
create index parked_case on parked (consumer, topic, case_id, sequence) where status in ('PARKED', 'WAITING');
create index parked_uncopied on parked (topic) where status = 'PARKED' and not copied;
grant select, insert on parked to ${app};
grant update (status, copied, done_by, reason) on parked to ${app};
create trigger parked_woken after insert on parked for each statement execute function casework_woken();

create table requests (
  scope      text not null,
  key        text not null,
  body_hash  text not null,
  status     int not null,
  body       text not null,
  version    bigint not null,
  location   text not null,
  created_at timestamptz not null default now(),
  primary key (scope, key)
);
comment on table requests is 'answers to requests with an idempotency key, kept for 30 days or more';
grant select, insert on requests to ${app};

create table errands (
  case_id    uuid not null,
  kind       text not null,
  payload    text not null,
  tries      int not null default 0,
  not_before timestamptz not null default now(),
  last_error text not null default '',
  primary key (case_id, kind)
);
comment on column errands.not_before is 'real time, not the clock of the procedure';
create index errands_next on errands (not_before);
comment on column errands.payload is 'JSON without personal data';
grant select, insert, delete on errands to ${app};
grant update (payload, tries, not_before, last_error) on errands to ${app};
create trigger errands_woken after insert on errands for each statement execute function casework_woken();

create sequence case_serial;
comment on sequence case_serial is 'running part of case numbers';
grant usage on sequence case_serial to ${app};
