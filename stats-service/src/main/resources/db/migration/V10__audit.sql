-- Who called what, when, and how it was decided, without anything that was sent. Append-only.
create table audit_entry (
	audit_id bigint generated always as identity primary key,
	at timestamptz not null,
	actor text not null,
	-- method and path of the interface, without values
	call text not null,
	-- the question of figures, or what else the call names
	subject text,
	status smallint not null,
	decision text not null
);
create trigger audit_append_only before update or delete or truncate on audit_entry
	for each statement execute function refuse_change();
