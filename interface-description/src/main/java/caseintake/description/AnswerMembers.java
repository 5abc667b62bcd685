package caseintake.description;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Says which members of an answer are always there, and which may be {@code null}: the
 * record says so. Requests take no unknown members and say it themselves.
 */
final class AnswerMembers implements ModelConverter {

	private static final String NULL = "null";

	@Override
	public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context,
			Iterator<ModelConverter> chain) {
		Schema<?> resolved = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
		Class<?> raw = Json31.mapper().constructType(type.getType()).getRawClass();
		if (resolved != null && raw.isRecord()) {
			Schema<?> model = (resolved.get$ref() != null)
					? context.getDefinedModels().get(resolved.get$ref().replaceFirst(".*/", "")) : resolved;
			if (model != null && model.getProperties() != null
					&& !Boolean.FALSE.equals(model.getAdditionalProperties())) {
				describe(raw, model);
			}
		}
		return resolved;
	}

	private static void describe(Class<?> record, Schema<?> model) {
		for (RecordComponent component : record.getRecordComponents()) {
			Method accessor = component.getAccessor();
			boolean mayBeNull = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
			if (accessor.isAnnotationPresent(JsonUnwrapped.class)) {
				if (mayBeNull) {
					doNotRequire(component.getType(), model);
				}
				else {
					describe(component.getType(), model);
				}
			}
			else if (model.getProperties().containsKey(name(component)) && !isLeftOut(record, accessor, mayBeNull)) {
				require(model, name(component));
				if (mayBeNull) {
					model.getProperties().compute(name(component), (name, member) -> orNull(member));
				}
			}
		}
	}

	private static String name(RecordComponent component) {
		JsonProperty named = component.getAccessor().getAnnotation(JsonProperty.class);
		return (named != null && !named.value().isEmpty()) ? named.value() : component.getName();
	}

	/** Whether it is not there where it has nothing to say. */
	private static boolean isLeftOut(Class<?> record, Method accessor, boolean mayBeNull) {
		JsonInclude include = accessor.isAnnotationPresent(JsonInclude.class)
				? accessor.getAnnotation(JsonInclude.class) : record.getAnnotation(JsonInclude.class);
		return include != null
				&& (include.value() == Include.NON_EMPTY || (include.value() == Include.NON_NULL && mayBeNull));
	}

	private static void doNotRequire(Class<?> record, Schema<?> model) {
		if (model.getRequired() != null) {
			List<String> names = Arrays.stream(record.getRecordComponents()).map(AnswerMembers::name).toList();
			model.getRequired().removeAll(names);
		}
	}

	private static void require(Schema<?> model, String member) {
		if (model.getRequired() == null || !model.getRequired().contains(member)) {
			model.addRequiredItem(member);
		}
	}

	/** Once more it stays as it is: a model is met wherever it is used. */
	private static Schema<?> orNull(Schema<?> member) {
		if (member.get$ref() != null) {
			var nothing = new Schema<>(SpecVersion.V31).types(Set.of(NULL));
			return new Schema<>(SpecVersion.V31).oneOf(List.of(member, nothing));
		}
		if (member.getOneOf() == null) {
			member.addType(NULL);
		}
		return member;
	}

}
