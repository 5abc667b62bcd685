package caseintake.intake.bodies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import caseintake.intake.bodies.BodyValue.Elements;
import caseintake.intake.bodies.BodyValue.Nothing;
import caseintake.intake.bodies.BodyValue.Properties;
import caseintake.intake.bodies.BodyValue.Property;
import caseintake.intake.bodies.BodyValue.Text;
import caseintake.intake.problems.ViolationCode;
import org.jspecify.annotations.Nullable;

/**
 * The members of one object of a body. Each is asked for by its name and the type that
 * the contract gives it; what is wrong with it is noted then.
 */
public final class Members {

	/** So that an answer stays short, whatever the elements are. */
	private static final int MOST_ELEMENTS = 100;

	private final String object;

	private final Map<String, Property> members;

	private final Violations violations;

	Members(String object, Map<String, Property> members, Violations violations) {
		this.object = object;
		this.members = members;
		this.violations = violations;
	}

	/** The path of the object, empty for the body. */
	public String path() {
		return this.object;
	}

	/** The path of a member, for a {@link Violations}. */
	public String path(String name) {
		return Violations.path(this.object, name);
	}

	/** These members, but for some that are read elsewhere. */
	public Members without(Set<String> names) {
		Map<String, Property> left = new LinkedHashMap<>(this.members);
		left.keySet().removeAll(names);
		return new Members(this.object, left, this.violations);
	}

	/** Notes every member that the contract does not name. */
	public void only(Set<String> names) {
		this.members.forEach((name, member) -> {
			if (!names.contains(name)) {
				this.violations.unknownMember(this.object, member.position(), names);
			}
		});
	}

	/** Whether the member is there, whatever its value is. */
	public boolean has(String name) {
		return this.members.containsKey(name);
	}

	/** Whether the member is there and null. */
	public boolean isNull(String name) {
		Property member = this.members.get(name);
		return member != null && member.value() instanceof Nothing;
	}

	/** A string, or {@code null}: it is not there, or is something else. */
	public @Nullable String text(String name) {
		BodyValue value = value(name);
		return (value != null) ? text(value, path(name)) : null;
	}

	/** A string that must be there. */
	public @Nullable String required(String name) {
		noteIfMissing(name);
		return text(name);
	}

	/**
	 * An array of strings that must be there, {@code null} if it is something else. An
	 * element that is no string is {@code null} in its place.
	 */
	public @Nullable List<@Nullable String> requiredTexts(String name) {
		noteIfMissing(name);
		BodyValue value = value(name);
		if (value instanceof Elements(List<BodyValue> values)) {
			if (values.size() <= MOST_ELEMENTS) {
				return texts(values, path(name));
			}
			this.violations.add(path(name), ViolationCode.TOO_MANY);
		}
		else if (value != null) {
			noteWrong(value, path(name), ViolationCode.NO_ARRAY);
		}
		return null;
	}

	/** An object that must be there, {@code null} if it is something else. */
	public @Nullable Members requiredMembers(String name) {
		noteIfMissing(name);
		BodyValue value = value(name);
		if (value instanceof Properties(Map<String, Property> byName)) {
			return new Members(path(name), byName, this.violations);
		}
		if (value != null) {
			noteWrong(value, path(name), ViolationCode.NO_OBJECT);
		}
		return null;
	}

	private void noteIfMissing(String name) {
		if (!has(name)) {
			this.violations.add(path(name), ViolationCode.MISSING_FIELD);
		}
	}

	/** Of a member that occurs more than once, the first value. */
	private @Nullable BodyValue value(String name) {
		Property member = this.members.get(name);
		if (member == null) {
			return null;
		}
		if (member.repeated()) {
			this.violations.add(path(name), ViolationCode.DUPLICATE_FIELD);
		}
		return member.value();
	}

	private List<@Nullable String> texts(List<BodyValue> values, String path) {
		List<@Nullable String> texts = new ArrayList<>();
		for (int i = 0; i < values.size(); i++) {
			texts.add(text(values.get(i), path + "/" + i));
		}
		return texts;
	}

	private @Nullable String text(BodyValue value, String path) {
		if (!(value instanceof Text(String text))) {
			noteWrong(value, path, ViolationCode.WRONG_TYPE);
			return null;
		}
		if (!isStorable(text)) {
			this.violations.add(path, ViolationCode.INVALID_CHARACTER);
			return null;
		}
		return text;
	}

	/** Null is no value of any type. */
	private void noteWrong(BodyValue value, String path, ViolationCode otherwise) {
		this.violations.add(path, (value instanceof Nothing) ? ViolationCode.NULL_FIELD : otherwise);
	}

	private static boolean isStorable(String text) {
		return text.indexOf('\0') < 0 && text.codePoints()
			.noneMatch((codePoint) -> codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE);
	}

}
