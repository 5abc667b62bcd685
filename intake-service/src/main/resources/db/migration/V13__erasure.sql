-- Cases whose references were erased, those of their changes too. In the place of each stands its keyed hash, which begins with '~', as no
-- reference does: so who sends it again is still answered by its case. Whoever names cases or changes by references looks here first, and so
-- waits for an erasure that is under way, which locks this table.
create table erasure (
	case_id uuid primary key,
	-- hash of a fixed text: by another key no reference would be found
	key_check text not null,
	erased_at timestamptz not null default now()
);
