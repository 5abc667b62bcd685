package caseintake.system.transport;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

import static org.assertj.core.api.Assertions.assertThat;

/** An authority for one test and the certificates that it has signed, made by keytool. */
final class Certificates {

	static final String PASSWORD = "of-the-test-only";

	private final Path folder;

	private final KeyStore store;

	private Certificates(Path folder, KeyStore store) {
		this.folder = folder;
		this.store = store;
	}

	/**
	 * One for each name, valid for it at {@code example} and for this machine's loopback
	 * address.
	 */
	static Certificates make(Path folder, String... names) throws Exception {
		Path file = folder.resolve("all.p12");
		Files.createDirectories(folder);
		keytool(file, "ca", "-ext", "BasicConstraints:critical=ca:true", "-ext", "KeyUsage:critical=keyCertSign");
		for (String name : names) {
			keytool(file, name, "-signer", "ca", "-ext",
					"san=dns:localhost,dns:%s.example,ip:127.0.0.1".formatted(name));
		}
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream in = Files.newInputStream(file)) {
			store.load(in, PASSWORD.toCharArray());
		}
		Certificates certificates = new Certificates(folder, store);
		for (String name : names) {
			certificates.write(name);
		}
		try (OutputStream out = Files.newOutputStream(certificates.trustStore())) {
			certificates.authority().store(out, PASSWORD.toCharArray());
		}
		return certificates;
	}

	/**
	 * Where {@code service.crt}, {@code service.key} and {@code ca.crt} of a name are.
	 */
	Path folder(String name) {
		return this.folder.resolve(name);
	}

	/** Settings of a Kafka client, or of a broker, that shows a certificate. */
	Map<String, Object> kafka(String name) {
		return Map.of("security.protocol", "SSL", "ssl.keystore.type", "PEM", "ssl.keystore.location",
				folder(name).resolve("service.pem").toString(), "ssl.truststore.type", "PEM", "ssl.truststore.location",
				folder(name).resolve("ca.crt").toString());
	}

	/** What is a name's alone. */
	KeyStore keyStore(String name) throws GeneralSecurityException, IOException {
		KeyStore own = empty();
		own.setKeyEntry(name, this.store.getKey(name, PASSWORD.toCharArray()), PASSWORD.toCharArray(),
				this.store.getCertificateChain(name));
		return own;
	}

	/** A file with the authority alone. */
	Path trustStore() {
		return this.folder.resolve("trusted.p12");
	}

	private KeyStore authority() throws GeneralSecurityException, IOException {
		KeyStore trusted = empty();
		trusted.setCertificateEntry("ca", this.store.getCertificate("ca"));
		return trusted;
	}

	private static KeyStore empty() throws GeneralSecurityException, IOException {
		KeyStore empty = KeyStore.getInstance("PKCS12");
		empty.load(null, null);
		return empty;
	}

	/** Trusts the authority, and shows nothing. */
	SSLContext trust() throws GeneralSecurityException, IOException {
		TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		managers.init(authority());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, managers.getTrustManagers(), null);
		return context;
	}

	private void write(String name) throws IOException, GeneralSecurityException {
		Files.createDirectories(folder(name));
		String certificate = pem("CERTIFICATE", this.store.getCertificate(name).getEncoded());
		Key key = this.store.getKey(name, PASSWORD.toCharArray());
		String privateKey = pem("PRIVATE KEY", key.getEncoded());
		Certificate authority = this.store.getCertificate("ca");
		Files.writeString(folder(name).resolve("ca.crt"), pem("CERTIFICATE", authority.getEncoded()));
		Files.writeString(folder(name).resolve("service.crt"), certificate);
		for (Map.Entry<String, String> secret : Map
			.of("service.key", privateKey, "service.pem", privateKey + certificate)
			.entrySet()) {
			Path file = Files.createFile(folder(name).resolve(secret.getKey()),
					PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
			Files.writeString(file, secret.getValue());
		}
	}

	private static String pem(String kind, byte[] content) {
		return "-----BEGIN %1$s-----%n%2$s%n-----END %1$s-----%n".formatted(kind,
				Base64.getMimeEncoder(64, new byte[] { '\n' }).encodeToString(content));
	}

	private static void keytool(Path store, String name, String... more) throws Exception {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin/keytool").toString(), "-genkeypair", "-alias",
						name, "-dname", "CN=" + name, "-keyalg", "EC", "-groupname", "secp256r1", "-validity", "2",
						"-storetype", "PKCS12", "-keystore", store.toString(), "-storepass", PASSWORD));
		command.addAll(List.of(more));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(process.waitFor()).as(output).isZero();
	}

}
