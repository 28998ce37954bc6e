create table parcel_notes (case_id uuid not null, note text not null check (note <> 'poison'));
create unique index one_parcel_is_the_only_one on parcel_notes (note) where note like 'only %';
grant select, insert on parcel_notes to ${app};
