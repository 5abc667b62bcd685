create table if not exists audit_entry (
	audit_id bigint generated always as identity primary key,
	at timestamptz not null,
	actor text not null,
	call text not null,
	subject text,
	status smallint not null,
	decision text not null,
	times integer not null default 1
);
create index if not exists audit_entry_by_subject on audit_entry (subject, audit_id) where subject is not null;
