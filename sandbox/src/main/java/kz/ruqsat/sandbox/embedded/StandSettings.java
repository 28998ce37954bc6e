package kz.ruqsat.sandbox.embedded;

import java.nio.file.Path;

/**
 * What an embedded stand is started with.
 *
 * @param folder run folder; data, logs and process ids live in it, and a later start in the same folder clears up after this one
 * @param postgresPort wished port; another is taken when it is in use; 0 takes any
 * @param kafkaPort wished port; another is taken when it is in use; 0 takes any
 * @param durability durable unless a test asks otherwise
 * @param partitions of each topic but that of the clock
 * @param earlierData what to do with data that an earlier stand left in the folder
 */
public record StandSettings(
        Path folder, int postgresPort, int kafkaPort, Durability durability, int partitions, EarlierData earlierData) {

    /** Data of an earlier stand in the same folder. */
    public enum EarlierData {
        KEEP,
        WIPE
    }

    public StandSettings {
        folder = folder.toAbsolutePath().normalize();
    }

    /** A fresh, durable stand on any ports. */
    public static StandSettings freshIn(Path folder) {
        return new StandSettings(folder, 0, 0, Durability.DURABLE, StandTopics.PARTITIONS, EarlierData.WIPE);
    }

    public StandSettings onPorts(int wishedPostgresPort, int wishedKafkaPort) {
        return new StandSettings(folder, wishedPostgresPort, wishedKafkaPort, durability, partitions, earlierData);
    }

    public StandSettings with(Durability other) {
        return new StandSettings(folder, postgresPort, kafkaPort, other, partitions, earlierData);
    }

    public StandSettings with(EarlierData other) {
        return new StandSettings(folder, postgresPort, kafkaPort, durability, partitions, other);
    }

    /** With as many partitions for each topic; what is done must not depend on it. */
    public StandSettings withPartitions(int other) {
        return new StandSettings(folder, postgresPort, kafkaPort, durability, other, earlierData);
    }
}
