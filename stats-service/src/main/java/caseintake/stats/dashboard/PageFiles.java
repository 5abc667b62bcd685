package caseintake.stats.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * The files of the page. All have one version, a digest of what they hold, in their
 * addresses: so a browser keeps them for ever and never mixes two versions.
 */
@Component
class PageFiles {

	static final String LOCATION = "classpath:/dashboard/";

	private static final int VERSION_BYTES = 8;

	private final List<String> digests;

	PageFiles() throws IOException {
		Resource[] found = new PathMatchingResourcePatternResolver().getResources(LOCATION + "**/*.*");
		this.digests = Arrays.stream(found)
			.filter(Resource::isReadable)
			.map((file) -> Objects.requireNonNull(file.getFilename()) + digest(content(file)))
			.sorted()
			.toList();
	}

	/** Hexadecimal, the same wherever the service runs. */
	String version() {
		return digest(String.join("\n", this.digests).getBytes(StandardCharsets.UTF_8)).substring(0, 2 * VERSION_BYTES);
	}

	/**
	 * The front page; it names the other files as of this version.
	 * @param descriptions addresses of the pages that describe the interface
	 */
	byte[] frontPage(List<String> descriptions) {
		Resource page = new PathMatchingResourcePatternResolver().getResource(LOCATION + "index.html");
		String html = new String(content(page), StandardCharsets.UTF_8);
		return html.replace("\"assets/", "\"assets/" + version() + "/")
			.replace("data-descriptions=\"\"", "data-descriptions=\"" + String.join(" ", descriptions) + "\"")
			.getBytes(StandardCharsets.UTF_8);
	}

	private static byte[] content(Resource file) {
		try {
			return file.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new IllegalStateException("A file of the page cannot be read", ex);
		}
	}

	private static String digest(byte[] content) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
