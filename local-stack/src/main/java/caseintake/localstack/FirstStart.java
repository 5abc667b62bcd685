package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whether a database's files are complete: one that was interrupted while they were made
 * never held anything and is made again.
 */
record FirstStart(Path data) {

	void begin() {
		try {
			if (Files.exists(marker()) && Files.exists(this.data)) {
				Folders.delete(this.data);
			}
			if (!Files.exists(this.data)) {
				Files.writeString(marker(), "");
			}
		}
		catch (IOException ex) {
			throw new LocalStackException("PostgreSQL's files at " + this.data + " cannot be made", ex);
		}
	}

	void complete() {
		try {
			Files.deleteIfExists(marker());
		}
		catch (IOException ex) {
			throw new LocalStackException("PostgreSQL's files at " + this.data + " cannot be made", ex);
		}
	}

	private Path marker() {
		return this.data.resolveSibling(this.data.getFileName() + ".being-made");
	}

}
