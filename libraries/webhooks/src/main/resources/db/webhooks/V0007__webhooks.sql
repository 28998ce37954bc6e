-- Who wants to be told of stages, where, and how far each has got. The stages themselves stand in event_log and nowhere else: a subscription is a place in that list.
create table webhooks (
  id              uuid primary key,
  audience        text not null check (audience in ('OWNER', 'KIND')),
  audience_of     text not null,
  url             text not null,
  stages          text[] not null,
  secret          text not null,
  previous_secret text not null default '',
  previous_until  timestamptz,
  recorded_at     timestamptz not null,
  case_id         uuid not null,
  sequence        bigint not null,
  status          text not null default 'ACTIVE' check (status in ('ACTIVE', 'STANDING')),
  reason          text not null default '',
  standing_since  timestamptz,
  tries           int not null default 0,
  failing_since   timestamptz,
  last_error      text not null default '',
  not_before      timestamptz not null default now(),
  lease           uuid,
  leased_until    timestamptz not null default now(),
  version         bigint not null default 1,
  created_at      timestamptz not null default now()
) with (fillfactor = 50);
-- Few rows, written often: no index on what changes, and room beside each, so that a row is replaced where it lies.
comment on table webhooks is 'moments are real time, not the clock of the procedure';
comment on column webhooks.audience is 'OWNER: cases of this owner; KIND: cases of this kind';
comment on column webhooks.audience_of is 'BIN or IIN of the owner, or the kind of case';
comment on column webhooks.secret is 'signs what is sent; whoever has it can pretend to be this service towards that one receiver, and no more';
comment on column webhooks.recorded_at is 'with case_id and sequence: the place in the list of stages up to which everything was taken or is of no concern';
comment on column webhooks.version is 'counts what its owner changed and when it came to stand; the ETag';
create index webhooks_audience on webhooks (audience, audience_of, created_at);
grant select, insert, update, delete on webhooks to ${app};

-- The last attempts of each, for those who look for a fault. Older ones go.
create table webhook_attempts (
  attempt_no  bigint generated always as identity primary key,
  webhook_id  uuid not null references webhooks on delete cascade,
  message_id  uuid not null,
  position    text not null,
  at          timestamptz not null default now(),
  status      int not null,
  millis      bigint not null,
  error       text not null
);
comment on column webhook_attempts.position is 'place of the stage in the list; empty of a test message';
comment on column webhook_attempts.status is 'HTTP status; 0 if there was no answer';
create index webhook_attempts_of on webhook_attempts (webhook_id, attempt_no);
grant select, insert, delete on webhook_attempts to ${app};
