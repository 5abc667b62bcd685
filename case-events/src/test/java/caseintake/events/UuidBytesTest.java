package caseintake.events;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.regex.Pattern;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class UuidBytesTest {

	private static final Pattern WRITTEN = Pattern
		.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

	private final SplittableRandom dice = new SplittableRandom(2);

	@Test
	void theyAreWrittenAsByTheLibraryAndReadBack() {
		for (int i = 0; i < 20_000; i++) {
			var id = new UUID(this.dice.nextLong(), this.dice.nextLong());
			byte[] written = UuidBytes.write(id);
			assertThat(new String(written, StandardCharsets.US_ASCII)).isEqualTo(id.toString());
			assertThat(UuidBytes.read(written)).isEqualTo(id);
			assertThat(UuidBytes.isWritten(id, written)).isTrue();
		}
	}

	/** Whatever stands in one place: what it means there, or nothing. */
	@Test
	void everyOtherFormIsLeftToOthers() {
		var id = UUID.fromString("0f9a5c6e-0000-ffff-9f0a-abcdef012345");
		for (int place = 0; place < 36; place++) {
			for (int b = 0; b < 256; b++) {
				byte[] text = UuidBytes.write(id);
				text[place] = (byte) b;
				String characters = new String(text, StandardCharsets.ISO_8859_1);
				assertThat(UuidBytes.read(text)).as(characters)
					.isEqualTo(WRITTEN.matcher(characters).matches() ? UUID.fromString(characters) : null);
				assertThat(UuidBytes.isWritten(id, text)).as(characters).isEqualTo(characters.equals(id.toString()));
			}
		}
	}

	@Test
	void longerAndShorterTextsAreNone() {
		var id = UUID.randomUUID();
		assertThat(UuidBytes.read(null)).isNull();
		assertThat(UuidBytes.isWritten(id, null)).isFalse();
		for (String text : new String[] { "", id.toString().substring(1), id + "0", "1-1-1-1-1" }) {
			assertThat(UuidBytes.read(Golden.utf8(text))).isNull();
			assertThat(UuidBytes.isWritten(id, Golden.utf8(text))).isFalse();
		}
	}

}
