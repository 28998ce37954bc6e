-- A request that Berkut refused may be sent again by a person, and may be refused again.
alter table dispatch_refusals add column number bigint generated always as identity;
alter table dispatch_refusals drop constraint dispatch_refusals_pkey;
alter table dispatch_refusals add primary key (number);
create index dispatch_refusals_of on dispatch_refusals (request_id, number);

create table dispatches_again (
  number     bigint generated always as identity primary key,
  request_id uuid not null,
  sent_by    text not null,
  sent_at    timestamptz not null
);
comment on table dispatches_again is 'who had a request sent again that Berkut would not take (P-K2)';
grant select, insert on dispatches_again to ${app};
