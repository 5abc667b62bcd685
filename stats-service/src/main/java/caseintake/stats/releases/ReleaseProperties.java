package caseintake.stats.releases;

import caseintake.disclosure.DisclosureControl;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What may be published.
 *
 * @param smallest the smallest number above zero that may be known, at least 3; smaller
 * ones are hidden
 */
@ConfigurationProperties("case-intake.releases")
record ReleaseProperties(@DefaultValue("" + DisclosureControl.USUAL) int smallest) {

	DisclosureControl control() {
		return new DisclosureControl(this.smallest);
	}

}
