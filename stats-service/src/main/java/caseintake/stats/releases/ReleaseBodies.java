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
	 * What is to be released.
	 *
	 * @param releaseReference a name for it, unique among releases
	 * @param series name of the series
	 * @param knownAt the final day at whose end the figures were known
	 * @param orElse with what you are content: coarser, or total
	 */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE, name = "ReleaseRequest",
			requiredProperties = { "series", "knownAt" })
	record ReleaseRequest(@Nullable String releaseReference, String series, LocalDate knownAt,
			@Schema(allowableValues = {
					"coarser", "total" }) @Nullable String orElse){
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
	 */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE, name = "EarlierFigures",
			requiredProperties = { "series", "knownAt", "publishedOn", "total" })
	record EarlierFigures(@Nullable String releaseReference, String series, LocalDate knownAt, LocalDate publishedOn,
			long total, @Nullable Map<String, Long> cells) {
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
	 */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE, name = "CorrectionRequest",
			requiredProperties = "reason")
	record CorrectionRequest(@Nullable String releaseReference, String reason, @Nullable LocalDate knownAt,
			@Schema(allowableValues = {
					"coarser", "total" }) @Nullable String orElse,
			@Nullable Long total, @Nullable Map<String, Long> cells){
	}

	/**
	 * A withdrawal.
	 *
	 * @param reason what is wrong, 1 to 500 characters
	 */
	@Schema(additionalProperties = AdditionalPropertiesValue.FALSE, name = "WithdrawalRequest",
			requiredProperties = "reason")
	record WithdrawalRequest(String reason) {
	}

}
