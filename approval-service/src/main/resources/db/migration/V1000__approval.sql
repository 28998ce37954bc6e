-- Beside casework's tables: what became of every record of the reply topic, and what it takes to say so. Append-only for the application
-- (P-S3), save the waiting room of held replies.

create table approval_requests (
  request_id uuid primary key,
  case_id    uuid not null,
  round      int not null,
  unique (case_id, round)
);
comment on table approval_requests is 'one request per case and round; a reply names its request and nothing else that can be trusted';
grant select, insert on approval_requests to ${app};

create table dispositions (
  record_topic     text not null,
  record_partition int not null,
  record_offset    bigint not null,
  number           bigint generated always as identity,
  case_id          uuid,
  request_id       uuid,
  jti              uuid,
  disposition      text not null check (disposition in (
    'ACCEPTED', 'LATE_ACCEPTED', 'DUPLICATE_SAME', 'DUPLICATE_CONFLICTING', 'AFTER_CLOSE', 'EXTENSION_REFUSED',
    'UNKNOWN_REQUEST', 'BAD_SIGNATURE', 'BINDING_MISMATCH', 'UNSUPPORTED_VERSION', 'IMPLAUSIBLE_TIME', 'MALFORMED')),
  received_at      timestamptz not null,
  detail           text not null,
  recorded_at      timestamptz not null default now(),
  primary key (record_topic, record_partition, record_offset)
);
comment on table dispositions is 'exactly one row for each record of the reply topic (P-K4); empty columns were not readable';
create unique index dispositions_number on dispositions (number);
create index dispositions_kind on dispositions (disposition, number);
create index dispositions_request on dispositions (request_id, number) where request_id is not null;
grant select, insert on dispositions to ${app};

create table held_replies (
  record_topic     text not null,
  record_partition int not null,
  record_offset    bigint not null,
  case_id          uuid not null,
  says             text not null,
  reply            jsonb not null,
  held_at          timestamptz not null default now(),
  primary key (record_topic, record_partition, record_offset)
);
comment on table held_replies is 'signed replies that came before the receipt was known; a row goes when its disposition is written';
create index held_replies_case on held_replies (case_id);
grant select, insert, delete on held_replies to ${app};

create table sealed_reasons (
  request_id uuid not null,
  jti        uuid not null,
  sealed     text not null,
  primary key (request_id, jti)
);
comment on table sealed_reasons is 'reasons of the Committee, sealed as they came; they never leave this service (P-S4)';
grant select, insert on sealed_reasons to ${app};

create table dispatch_refusals (
  request_id uuid primary key,
  reason     text not null,
  refused_at timestamptz not null
);
comment on table dispatch_refusals is 'requests that Berkut will not take, however often they are sent (P-K2)';
grant select, insert on dispatch_refusals to ${app};

create table silences (
  request_id uuid not null,
  case_id    uuid not null,
  round      int not null,
  clock      text not null,
  due_before timestamptz not null,
  primary key (request_id, clock)
);
comment on table silences is 'terms of the Committee that passed without an answer (K8, R-089); the request may have been answered since';
create index silences_case on silences (case_id);
grant select, insert on silences to ${app};
