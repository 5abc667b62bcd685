package caseintake.safeguards;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

import org.apache.catalina.connector.Connector;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.net.SSLHostConfig;
import org.apache.tomcat.util.net.SSLHostConfigCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.util.unit.DataSize;

import static org.assertj.core.api.Assertions.assertThat;

/** A client that sends its side of the handshake byte by byte. */
@Timeout(60)
class SlowHandshakesTest {

	private static final String PASSWORD = "of-the-test-only";

	private static final Duration WITHIN = Duration.ofSeconds(1);

	/** A record of a handshake with 16,000 bytes, of which nothing came yet. */
	private static final byte[] BEGINNING = { 22, 3, 1, 0x3e, (byte) 0x80 };

	@TempDir
	private Path folder;

	private final Tomcat tomcat = new Tomcat();

	private Path store;

	@BeforeEach
	void start() throws Exception {
		this.tomcat.setBaseDir(this.folder.toString());
		Connector connector = new Connector(PatientProtocol.class.getName());
		connector.setPort(0);
		connector.setSecure(true);
		connector.setProperty("SSLEnabled", "true");
		connector.addSslHostConfig(certificate());
		((PatientProtocol) connector.getProtocolHandler()).limit(
				new LimitProperties(1, WITHIN, WITHIN, DataSize.ofBytes(1), DataSize.ofBytes(1), Duration.ofHours(1)));
		this.tomcat.setConnector(connector);
		this.tomcat.addContext("", this.folder.toString());
		this.tomcat.start();
	}

	@AfterEach
	void stop() throws Exception {
		this.tomcat.stop();
		this.tomcat.destroy();
	}

	@Test
	void isCutOff() throws Exception {
		try (Socket client = connect()) {
			client.setSoTimeout(50);
			client.getOutputStream().write(BEGINNING);
			assertThat(sendUntilCutOff(client)).isPositive();
		}
	}

	@Test
	void oneThatIsDoneLeavesItsConnectionAlone() throws Exception {
		try (Socket slow = connect();
				SSLSocket client = (SSLSocket) trusting().createSocket(InetAddress.getLoopbackAddress(), port())) {
			client.startHandshake();
			slow.setSoTimeout(50);
			slow.getOutputStream().write(BEGINNING);
			sendUntilCutOff(slow);
			client.getOutputStream()
				.write("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			assertThat(new String(client.getInputStream().readAllBytes(), StandardCharsets.US_ASCII))
				.startsWith("HTTP/1.1 404");
		}
	}

	/** A byte for each time that nothing is answered; how many were sent. */
	private static int sendUntilCutOff(Socket client) throws IOException {
		OutputStream out = client.getOutputStream();
		InputStream in = client.getInputStream();
		for (int sent = 0; sent < 400; sent++) {
			try {
				out.write(0);
				if (in.read() < 0) {
					return sent;
				}
			}
			catch (SocketTimeoutException ex) {
				// nothing yet
			}
			catch (SocketException ex) {
				return sent;
			}
		}
		throw new AssertionError("The client is still waited for");
	}

	private SSLSocketFactory trusting() throws Exception {
		KeyStore server = KeyStore.getInstance(this.store.toFile(), PASSWORD.toCharArray());
		TrustManagerFactory managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
		managers.init(server);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(null, managers.getTrustManagers(), null);
		return context.getSocketFactory();
	}

	private Socket connect() throws IOException {
		return new Socket(InetAddress.getLoopbackAddress(), port());
	}

	private int port() {
		return this.tomcat.getConnector().getLocalPort();
	}

	private SSLHostConfig certificate() throws Exception {
		this.store = this.folder.resolve("server.p12");
		Process keytool = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/keytool").toString(),
				"-genkeypair", "-alias", "server", "-dname", "CN=server", "-keyalg", "EC", "-groupname", "secp256r1",
				"-storetype", "PKCS12", "-keystore", this.store.toString(), "-storepass", PASSWORD)
			.inheritIO()
			.start();
		assertThat(keytool.waitFor()).isZero();
		var host = new SSLHostConfig();
		var certificate = new SSLHostConfigCertificate(host, SSLHostConfigCertificate.Type.EC);
		certificate.setCertificateKeystoreFile(this.store.toString());
		certificate.setCertificateKeystorePassword(PASSWORD);
		certificate.setCertificateKeystoreType("PKCS12");
		host.addCertificate(certificate);
		return host;
	}

}
