-- Beside casework's tables: the registers of blanks and visas. All of it is append-only for the application; an issued visa is never edited
-- (R-021), so nobody who serves a case has the right to.

-- Serial numbers of blanks; a number is never given twice, also where the request it was drawn for was refused.
create sequence blank_serial maxvalue 9999999 no cycle;
grant usage on sequence blank_serial to ${app};

create table blanks (
  number   text primary key check (number ~ '^KZ[0-9]{7}$'),
  case_id  uuid not null references cases,
  body     text not null,
  taken_at timestamptz not null
);
comment on table blanks is 'every blank that was ever taken from the stock, for which case; unique for ever (R-023)';
create index blanks_case on blanks (case_id);
grant select, insert on blanks to ${app};

create table blank_status (
  number  text primary key references blanks,
  status  text not null check (status in ('SPOILED', 'USED')),
  case_id uuid not null,
  body    text not null,
  at      timestamptz not null
);
comment on table blank_status is 'what became of a blank; each ends once, so the number alone is the key';
grant select, insert on blank_status to ${app};

create table visas (
  visa_id            uuid primary key,
  sticker_number     text not null unique references blanks,
  case_id            uuid not null unique references cases,
  invitation_case_id uuid not null unique,
  body               text not null,
  category           text not null,
  entries            text not null check (entries in ('SINGLE', 'MULTIPLE')),
  valid_from         date not null,
  valid_to           date not null check (valid_to >= valid_from),
  stay_days          int not null,
  sticker            jsonb not null,
  mrz_line_one       text not null,
  mrz_line_two       text not null,
  issued_at          timestamptz not null,
  content_hash       text not null,
  recorded_at        timestamptz not null default now()
);
comment on table visas is 'visas as handed over; no row ever changes (R-021). An invitation gives one visa (I14)';
comment on column visas.sticker is 'everything that is printed, field by field';
grant select, insert on visas to ${app};

create table visa_status (
  visa_id uuid not null references visas,
  number  int not null,
  status  text not null check (status in ('ACTIVE', 'EXPIRED', 'USED_UP', 'SUPERSEDED', 'CANCELLED', 'INVALID')),
  body    text not null,
  at      timestamptz not null,
  primary key (visa_id, number)
);
comment on table visa_status is 'where a visa stands: the row with the highest number';
grant select, insert on visa_status to ${app};
