-- The life of a visa. Where it stands is told by rows with two times: from when it holds, and when it became known here.

alter table visa_status add column recorded_at timestamptz not null default now();
comment on column visa_status.at is 'from when it holds, on the clock of the procedure';
comment on column visa_status.recorded_at is 'when it became known here, on the clock of the procedure';

alter table visas add column person uuid;
alter table visas add column form text not null default 'STICKER' check (form in ('STICKER', 'ELECTRONIC'));
alter table visas add column previous_visa uuid unique references visas;
comment on column visas.basis is 'INVITATION, PREVIOUS_VISA, or why none is needed: the id of the rule, or the treaty';
comment on column visas.person is 'token of the person, random; the same for all visas of one person';
comment on column visas.previous_visa is 'the visa whose place it takes; one has one successor';
create index visas_of_one_person on visas (person);

-- A person holds one valid visa (R-031). Checked at the end of the transaction, in which the older one ends and the newer one begins.
alter table cases add constraint one_active_visa exclude (folder with =) where (kind = 'visa' and state = 'ACTIVE') deferrable initially deferred;

create table travel_documents (
  issued_by   text not null,
  number      text not null,
  person      uuid not null,
  visa_id     uuid not null references visas,
  recorded_at timestamptz not null,
  primary key (issued_by, number)
);
comment on table travel_documents is 'whose a passport is; several of one person where a visa was restored in a new one. No row ever changes';
create index travel_documents_person on travel_documents (person);
grant select, insert on travel_documents to ${app};

create table border_crossings (
  crossing_id    uuid primary key,
  visa_id        uuid references visas,
  sticker_number text not null,
  direction      text not null check (direction in ('ENTRY', 'EXIT')),
  crossed_at     timestamptz not null,
  border_point   text not null,
  meaning        text not null check (meaning in ('TAKEN', 'CLOSED_VISA', 'VISA_NOT_ACTIVE', 'VISA_UNKNOWN')),
  recorded_at    timestamptz not null
);
comment on table border_crossings is 'every crossing that the border told, also on a visa that is not valid or not known (visa_id is then null)';
create index border_crossings_visa on border_crossings (visa_id, crossed_at);
grant select, insert on border_crossings to ${app};
