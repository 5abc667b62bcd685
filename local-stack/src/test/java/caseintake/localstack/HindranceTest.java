package caseintake.localstack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HindranceTest {

	private static final Pattern ALARM = Pattern.compile("(?m)^\\| \\[`([a-z-]+)`]\\(runbook\\.md#([a-z-]+)\\) \\|");

	@Test
	void everyAlarmHasTheEntryThatThePageOfAlarmsNames() throws IOException {
		List<MatchResult> alarms = ALARM.matcher(Files.readString(Path.of("../docs/operating.md"))).results().toList();
		assertThat(alarms).hasSizeGreaterThan(10)
			.allSatisfy((alarm) -> assertThat(Hindrance.entry(alarm.group(1))).isEqualTo(alarm.group(2)));
	}

}
