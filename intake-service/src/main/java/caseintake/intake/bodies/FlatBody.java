package caseintake.intake.bodies;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import caseintake.intake.bodies.BodyValue.Elements;
import caseintake.intake.bodies.BodyValue.Nothing;
import caseintake.intake.bodies.BodyValue.Properties;
import caseintake.intake.bodies.BodyValue.Property;
import caseintake.intake.bodies.BodyValue.Text;

/**
 * A body whose values come one by one, not as JSON. A value inside of a member is named
 * by that member's name, a dot and its own.
 */
public final class FlatBody {

	private final Map<String, Property> members = new LinkedHashMap<>();

	private final Map<String, Map<String, Property>> objects = new LinkedHashMap<>();

	/**
	 * Adds a string.
	 * @param position counts from 1
	 */
	public void text(String name, int position, String text) {
		add(name, position, new Text(text));
	}

	/** Adds an array of strings. */
	public void texts(String name, int position, List<String> texts) {
		List<BodyValue> values = new ArrayList<>();
		texts.forEach((text) -> values.add(new Text(text)));
		add(name, position, new Elements(values));
	}

	/** Adds a null. */
	public void nothing(String name, int position) {
		add(name, position, new Nothing());
	}

	private void add(String name, int position, BodyValue value) {
		int dot = name.indexOf('.');
		if (dot < 0) {
			put(name, new Property(position, value, false));
			return;
		}
		String object = name.substring(0, dot);
		Map<String, Property> inside = this.objects.get(object);
		if (inside == null) {
			inside = new LinkedHashMap<>();
			this.objects.put(object, inside);
			put(object, new Property(position, new Properties(inside), false));
		}
		inside.put(name.substring(dot + 1), new Property(position, value, false));
	}

	/** A member is a string or an object: as both it is there twice. */
	private void put(String name, Property property) {
		this.members.merge(name, property, (first, _) -> new Property(first.position(), first.value(), true));
	}

	/**
	 * What was added.
	 * @param violations where the members note what is wrong with them
	 */
	public Members members(Violations violations) {
		return new Members("", this.members, violations);
	}

}
