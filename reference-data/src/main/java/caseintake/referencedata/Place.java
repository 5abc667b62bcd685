package caseintake.referencedata;

import java.util.regex.Pattern;

/**
 * Where a value stands in the file.
 *
 * @param path such as {@code units[3].kind}, empty for the whole file
 * @param line from 1
 */
record Place(String path, int line) {

	private static final Pattern PRINTABLE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

	static final Place ROOT = new Place("", 1);

	Place field(String name, int line) {
		String shown = PRINTABLE.matcher(name).matches() ? name : "?";
		return new Place(this.path.isEmpty() ? shown : this.path + "." + shown, line);
	}

	Place item(int index, int line) {
		return new Place(this.path + "[" + index + "]", line);
	}

	@Override
	public String toString() {
		return this.path.isEmpty() ? "The file" : this.path + " (line " + this.line + ")";
	}

}
