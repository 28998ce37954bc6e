-- The register of agreed invitations (R-059). A line is added with the agreement and never changed: what becomes of it stands in the case.
create table invitation_register (
  registration_number text primary key check (registration_number ~ '^[0-9]{10}$'),
  case_id             uuid not null unique references cases,
  body                text not null,
  agreed_on           date not null,
  good_until          date not null
);
comment on column invitation_register.good_until is 'last day on which a visa may be issued on it (OQ-16)';
grant select, insert on invitation_register to ${app};
