package caseintake.stats.releases;

import java.time.LocalDate;
import java.util.Map;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AdditionalPropertiesValue;
import org.jspecify.annotations.Nullable;

/** How OpenAPI shows the bodies of commands that concern releases. */
final class ReleaseBodies {

	private ReleaseBodies() {
	}

	/**
	 * A person.
	 *
	 * @param by who does it: 1 to 64 of a-z, 0-9, dot, underscore, hyphen, @
	 */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE, name = "Person", requiredProperties = "by")
	record Person(String by) {
	}

	/**
	 * What is to be released.
	 *
	 * @param releaseReference a name for it, unique among releases
	 * @param series name of the series
	 * @param knownAt the final day at whose end the figures were known
	 * @param orElse with what you are content: coarser, or total
	 * @param by who asks for it
	 */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE, name = "ReleaseRequest",
			requiredProperties = { "series", "knownAt", "by" })
	record ReleaseRequest(@Nullable String releaseReference, String series, LocalDate knownAt,
			@Schema(allowableValues = {
					"coarser", "total" }) @Nullable String orElse,
			String by){
	}

	/**
	 * Figures that are out.
	 *
	 * @param releaseReference a name for them, unique among releases
	 * @param series name of the series
	 * @param knownAt the day at whose end they were known
	 * @param publishedOn the day on which they were published
	 * @param total number of cases
	 * @param cells numbers of the cells that were published, by label
	 * @param by who enters them
	 */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE, name = "EarlierFigures",
			requiredProperties = { "series", "knownAt", "publishedOn", "total", "by" })
	record EarlierFigures(@Nullable String releaseReference, String series, LocalDate knownAt, LocalDate publishedOn,
			long total, @Nullable Map<String, Long> cells, String by) {
	}

	/**
	 * A correction.
	 *
	 * @param releaseReference a name for it, unique among releases
	 * @param reason what is wrong, 1 to 500 characters
	 * @param knownAt the final day at whose end the figures are known, that of the
	 * release that is corrected unless it is given; only for figures from the counters
	 * @param orElse with what you are content; only for figures from the counters
	 * @param total number of cases; only for figures that were published before
	 * @param cells numbers of cells; only for figures that were published before
	 * @param by who asks for it
	 */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE, name = "CorrectionRequest",
			requiredProperties = { "reason", "by" })
	record CorrectionRequest(@Nullable String releaseReference, String reason, @Nullable LocalDate knownAt,
			@Schema(allowableValues = {
					"coarser", "total" }) @Nullable String orElse,
			@Nullable Long total, @Nullable Map<String, Long> cells, String by){
	}

	/**
	 * A withdrawal.
	 *
	 * @param reason what is wrong, 1 to 500 characters
	 * @param by who withdraws it
	 */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE, name = "WithdrawalRequest",
			requiredProperties = { "reason", "by" })
	record WithdrawalRequest(String reason, String by) {
	}

}
