# The sandbox's own programs in a stand of containers: the issuer, the one that prepares databases and topics, the time keeper.
# Context: the source tree, as "./ruqsat build" leaves it; sandbox.Dockerfile.dockerignore lets through what is needed.
FROM eclipse-temurin:25-jre
RUN mkdir /data && chown 10001:0 /data && chmod g+rwX /data
USER 10001:0
WORKDIR /data
COPY sandbox/target/lib/ /app/lib/
COPY libraries/business-time/target/classes/ /app/business-time/
COPY sandbox/target/classes/ /app/sandbox/
ENV JDK_JAVA_OPTIONS="-XX:+UseSerialGC -Xmx64m -XX:TieredStopAtLevel=1" \
    CLASSPATH="/app/sandbox:/app/business-time:/app/lib/*"
VOLUME /data
ENTRYPOINT ["java"]
CMD ["kz.ruqsat.sandbox.identity.IssuerMain"]
