package caseintake.peers.debezium;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;

import io.debezium.engine.DebeziumEngine.ChangeConsumer;
import io.debezium.engine.DebeziumEngine.RecordCommitter;
import io.debezium.engine.RecordChangeEvent;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.connect.data.Struct;
import org.apache.kafka.connect.source.SourceRecord;

/** Sends a batch, awaits it, and says that it is done. */
final class Sending implements ChangeConsumer<RecordChangeEvent<SourceRecord>> {

	private final Producer<byte[], byte[]> producer;

	private final long events;

	private final CountDownLatch done = new CountDownLatch(1);

	private long acknowledged;

	Sending(Producer<byte[], byte[]> producer, long events) {
		this.producer = producer;
		this.events = events;
	}

	/** Waits until all events are acknowledged. */
	void await() throws InterruptedException {
		this.done.await();
	}

	@Override
	public void handleBatch(List<RecordChangeEvent<SourceRecord>> changes,
			RecordCommitter<RecordChangeEvent<SourceRecord>> committer) throws InterruptedException {
		List<Future<RecordMetadata>> sends = new ArrayList<>(changes.size());
		for (RecordChangeEvent<SourceRecord> change : changes) {
			sends.add(this.producer.send(JournalRow.message(((Struct) change.record().value()).getStruct("after"))));
		}
		for (Future<RecordMetadata> send : sends) {
			acknowledge(send);
		}
		for (RecordChangeEvent<SourceRecord> change : changes) {
			committer.markProcessed(change);
		}
		committer.markBatchFinished();
		this.acknowledged += sends.size();
		if (this.acknowledged >= this.events) {
			this.done.countDown();
		}
	}

	private static void acknowledge(Future<RecordMetadata> send) throws InterruptedException {
		try {
			send.get();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException(ex.getCause());
		}
	}

}
