package caseintake.localstack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A part of a page that a command writes: what stands between two comments. */
public final class GeneratedPart {

	private final Path page;

	private final String begin;

	private final String end;

	public GeneratedPart(Path page, String name) {
		this.page = page;
		this.begin = "<!-- begin: " + name + " -->\n";
		this.end = "<!-- end: " + name + " -->";
	}

	public String text() {
		String whole = read();
		return whole.substring(from(whole), to(whole));
	}

	public void write(String text) {
		String whole = read();
		try {
			Files.writeString(this.page, whole.substring(0, from(whole)) + text + whole.substring(to(whole)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private int from(String whole) {
		return found(whole.indexOf(this.begin), this.begin) + this.begin.length();
	}

	private int to(String whole) {
		return found(whole.indexOf(this.end), this.end);
	}

	private int found(int index, String comment) {
		if (index < 0) {
			throw new IllegalStateException(this.page + " lacks " + comment.strip());
		}
		return index;
	}

	private String read() {
		try {
			return Files.readString(this.page);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
