-- The journal's clock: days are told by it. A call costs what clock_timestamp() costs, for PostgreSQL puts the body in its place. It
-- never goes back.
create function journal_clock() returns timestamptz language sql volatile parallel safe as 'select clock_timestamp()';
