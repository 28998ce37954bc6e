create table parcel_notes (case_id uuid not null, note text not null check (note <> 'poison'));
grant select, insert on parcel_notes to ${app};
