package caseintake.faults.stack;

import java.util.List;
import java.util.stream.Stream;

import caseintake.localstack.LocalPostgres;
import caseintake.localstack.LocalStackException;

/** A PostgreSQL; after a kill it recovers by its log. */
record PostgresMember(String name, LocalPostgres postgres) implements Member {

	@Override
	public void start() {
		this.postgres.restart();
	}

	@Override
	public boolean isRunning() {
		return !processes().isEmpty();
	}

	@Override
	public List<ProcessHandle> processes() {
		try {
			ProcessHandle postmaster = this.postgres.handle();
			return Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
		}
		catch (LocalStackException ex) {
			return List.of();
		}
	}

	@Override
	public void kill() {
		this.postgres.kill();
	}

}
