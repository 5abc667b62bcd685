package caseintake.events;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A record of the topic as it stands in the files {@code golden/<name>/key},
 * {@code headers} (one on each line) and {@code value}. Each file ends with a line feed
 * that is not part of the record.
 */
record Golden(String name, String key, Map<String, String> headers, String value) {

	static Golden read(String name) {
		Map<String, String> headers = new LinkedHashMap<>();
		file(name, "headers").lines().forEach((line) -> {
			int colon = line.indexOf(": ");
			headers.put(line.substring(0, colon), line.substring(colon + 2));
		});
		return new Golden(name, file(name, "key"), headers, file(name, "value"));
	}

	/** The record as a consumer gets it. */
	ConsumerRecord<byte[], byte[]> received() {
		var message = new ConsumerRecord<>(CaseEventTopic.NAME, Sample.PARTITION, 0L, utf8(this.key), utf8(this.value));
		this.headers.forEach((name, text) -> message.headers().add(name, utf8(text)));
		return message;
	}

	static byte[] utf8(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String file(String sample, String part) {
		String path = "/golden/" + sample + "/" + part;
		try (InputStream file = Objects.requireNonNull(Golden.class.getResourceAsStream(path), path)) {
			String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
			if (!text.endsWith("\n")) {
				throw new IllegalStateException(path + " has no line feed at its end");
			}
			return text.substring(0, text.length() - 1);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
