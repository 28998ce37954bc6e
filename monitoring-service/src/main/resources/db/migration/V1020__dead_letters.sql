-- What people do with a record that was put aside, as in the services with cases: repair, dry run, approval, sending, setting aside. What was done is never rewritten.
alter table parked_steps
  add column outcome     text not null default '',
  add column sentence    text not null default '',
  add column effects     jsonb,
  add column headers     jsonb,
  add column value       text,
  add column request_key text,
  add column body_hash   text;
comment on column parked_steps.effects is 'of a dry run: the stages it would have entered';
comment on column parked_steps.headers is 'of a repair: the record as it was mended';
comment on column parked_steps.value is 'of a repair: the bytes of the record, base64';
comment on column parked_steps.request_key is 'scope and idempotency key of the request that asked for it';
create index parked_steps_of on parked_steps (topic, partition, "offset", step_no);
create unique index parked_steps_request on parked_steps (request_key) where request_key is not null;
