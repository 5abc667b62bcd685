package caseintake.stats.repair;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import caseintake.events.BirthNumber;
import caseintake.safeguards.CallerName;
import caseintake.stats.problems.MemberError;
import caseintake.stats.problems.ProblemException;
import caseintake.stats.problems.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** The JSON object that comes with a command. What it does not know it refuses. */
public final class CommandBody {

	private static final int SMALL = 8 * 1024;

	private static final int LONGEST_REASON = 500;

	private static final JsonMapper JSON = JsonMapper.builder()
		.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.build();

	private final JsonNode body;

	private final List<MemberError> errors = new ArrayList<>();

	private final @Nullable String caller;

	private CommandBody(JsonNode body, @Nullable String caller) {
		this.body = body;
		this.caller = caller;
	}

	/**
	 * Reads a small request's body; none is an empty object.
	 * @param members those that it may have
	 */
	public static CommandBody read(HttpServletRequest request, Set<String> members) throws IOException {
		return read(request, members, SMALL);
	}

	/** The same, of at most so many bytes. */
	public static CommandBody read(HttpServletRequest request, Set<String> members, int limit) throws IOException {
		byte[] bytes = request.getInputStream().readNBytes(limit + 1);
		if (bytes.length > limit) {
			throw new ProblemException(ProblemType.BODY_TOO_LARGE);
		}
		if (bytes.length > 0 && !isJson(request.getContentType())) {
			throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE,
					"The body of a command is application/json.");
		}
		var body = new CommandBody((bytes.length > 0) ? parse(bytes) : JSON.createObjectNode(),
				request.getRemoteUser());
		if (!members.containsAll(body.body.propertyNames())) {
			body.errors.add(MemberError.ofBody("unknown-member", members.isEmpty() ? "This command has no members."
					: "This command has the members " + String.join(", ", new TreeSet<>(members)) + "."));
		}
		return body;
	}

	private static boolean isJson(@Nullable String contentType) {
		try {
			return contentType != null && MediaType.APPLICATION_JSON.includes(MediaType.parseMediaType(contentType));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static JsonNode parse(byte[] bytes) {
		try {
			JsonNode body = JSON.readTree(bytes);
			if (body != null && body.isObject()) {
				return body;
			}
		}
		catch (JacksonException ex) {
			// said below: its message quotes the body
		}
		throw new ProblemException(ProblemType.INVALID_BODY, "The body is not one well-formed JSON object.");
	}

	/** Why a person does this; an empty text once {@link #check} is bound to refuse. */
	public String reason() {
		JsonNode reason = this.body.get("reason");
		String text = (reason != null && reason.isString()) ? reason.asString().strip() : "";
		if (text.isEmpty() || text.length() > LONGEST_REASON || text.chars().anyMatch(Character::isISOControl)
				|| !StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
			refuse("reason", "invalid",
					"Give a reason of 1 to %d characters without line breaks.".formatted(LONGEST_REASON));
			return "";
		}
		if (BirthNumber.isIn(text)) {
			refuse("reason", "invalid", "The reason has the form of a birth number in it, which is never stored.");
			return "";
		}
		return text;
	}

	/**
	 * Who does this, by the token or the session; an empty text once {@link #check} is
	 * bound to refuse.
	 */
	public String by() {
		if (this.caller == null || !CallerName.isFit(this.caller)) {
			refuse("", "unfit-caller", Repairs.UNFIT);
			return "";
		}
		return this.caller;
	}

	/** A member as it was sent, {@code null} if it is not there. */
	public @Nullable JsonNode member(String name) {
		return this.body.get(name);
	}

	/** Says what is wrong with a member; {@link #check} then refuses. */
	public void refuse(String member, String code, String detail) {
		this.errors.add(MemberError.of(member, code, detail));
	}

	/** Whether the member is there. */
	public boolean has(String member) {
		return this.body.has(member);
	}

	/** A member that is true or false, false if it is not there. */
	public boolean flag(String member) {
		JsonNode flag = this.body.get(member);
		if (flag != null && !flag.isBoolean()) {
			refuse(member, "invalid", "Give true or false.");
			return false;
		}
		return flag != null && flag.booleanValue();
	}

	/** Refuses if anything that was read so far is wrong. */
	public CommandBody check() {
		if (!this.errors.isEmpty()) {
			throw new ProblemException(ProblemType.INVALID_BODY, this.errors);
		}
		return this;
	}

}
