package caseintake.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a page of docs/ tells people to type, and what it says that they will see. */
final class TypedPage {

	private static final Pattern BLOCK = Pattern.compile("(?m)^```(bash|text)\\n([^`]*(?:`(?!``)[^`]*)*)^```$");

	private final String name;

	private final List<Step> steps = new ArrayList<>();

	/**
	 * The page of that name, without its ending.
	 */
	TypedPage(String name) {
		this.name = name;
		String page;
		try {
			page = Files.readString(Pipeline.PROJECT.resolve("docs/" + name + ".md"));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		String command = "";
		for (MatchResult block : BLOCK.matcher(page).results().toList()) {
			if (block.group(1).equals("text")) {
				this.steps.add(new Step(this.steps.size(), command, block.group(2)));
			}
			command = block.group(1).equals("bash") ? block.group(2) : "";
		}
	}

	String name() {
		return this.name;
	}

	List<Step> steps() {
		return this.steps;
	}

	/** All of them in one shell, each with a file of its own for what it says. */
	String script() {
		return this.steps.stream()
			.map((step) -> "{\n%s} >\"$ANSWERS/%d\"\n".formatted(step.command(), step.number()))
			.collect(Collectors.joining("\n"));
	}

	/**
	 * One block of commands.
	 *
	 * @param answer with … for what is another one each time, and a line of it for any
	 * lines
	 */
	record Step(int number, String command, String answer) {

		Pattern pattern() {
			return Pattern.compile(this.answer.lines().map(Step::pattern).collect(Collectors.joining()));
		}

		private static String pattern(String line) {
			return line.equals("…") ? "(?:.*\n)*?"
					: Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining("[^\n]*?"))
							+ "\n";
		}

	}

}
