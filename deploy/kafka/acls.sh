#!/bin/sh
# The rights each service needs on the broker, and no more; made by a test from the services' settings.
#   deploy/kafka/acls.sh HOST:PORT [further options of kafka-acls, such as --command-config FILE]
# Principals are named as the services; Berkut's is User:berkut. A producer that is idempotent needs no right on the cluster since Kafka 3.
set -eu
broker=${1:?"say which broker: HOST:PORT"}
shift
allow() { kafka-acls.sh --bootstrap-server "$broker" "$@" --add --force; }

# invitation-service
allow "$@" --allow-principal User:invitation-service --operation Write --operation Describe --topic ruqsat.invitation.events.v1
allow "$@" --allow-principal User:invitation-service --operation Write --operation Describe --topic public-services.stages.v1
allow "$@" --allow-principal User:invitation-service --operation Write --operation Describe --topic public-services.notices.v1
allow "$@" --allow-principal User:invitation-service --operation Write --operation Describe --topic ruqsat.approval.events.v1.invitation-service.dead-letters
allow "$@" --allow-principal User:invitation-service --operation Write --operation Describe --topic ruqsat.visa.events.v1.invitation-service.dead-letters
allow "$@" --allow-principal User:invitation-service --operation Read --operation Describe --topic ruqsat.approval.events.v1
allow "$@" --allow-principal User:invitation-service --operation Read --operation Describe --group invitation-service
allow "$@" --allow-principal User:invitation-service --operation Read --operation Describe --topic ruqsat.visa.events.v1

# approval-service
allow "$@" --allow-principal User:approval-service --operation Write --operation Describe --topic ruqsat.approval.events.v1
allow "$@" --allow-principal User:approval-service --operation Write --operation Describe --topic berkut.approval.replies.v1.approval-service.dead-letters
allow "$@" --allow-principal User:approval-service --operation Write --operation Describe --topic ruqsat.invitation.events.v1.approval-service.dead-letters
allow "$@" --allow-principal User:approval-service --operation Write --operation Describe --topic ruqsat.visa.events.v1.approval-service.dead-letters
allow "$@" --allow-principal User:approval-service --operation Read --operation Describe --topic berkut.approval.replies.v1
allow "$@" --allow-principal User:approval-service --operation Read --operation Describe --group approval-service-replies
allow "$@" --allow-principal User:approval-service --operation Read --operation Describe --topic ruqsat.invitation.events.v1
allow "$@" --allow-principal User:approval-service --operation Read --operation Describe --group approval-service
allow "$@" --allow-principal User:approval-service --operation Read --operation Describe --topic ruqsat.visa.events.v1

# visa-service
allow "$@" --allow-principal User:visa-service --operation Write --operation Describe --topic ruqsat.visa.events.v1
allow "$@" --allow-principal User:visa-service --operation Write --operation Describe --topic public-services.stages.v1
allow "$@" --allow-principal User:visa-service --operation Write --operation Describe --topic public-services.notices.v1
allow "$@" --allow-principal User:visa-service --operation Write --operation Describe --topic ruqsat.approval.events.v1.visa-service.dead-letters
allow "$@" --allow-principal User:visa-service --operation Write --operation Describe --topic ruqsat.invitation.events.v1.visa-service.dead-letters
allow "$@" --allow-principal User:visa-service --operation Read --operation Describe --topic ruqsat.approval.events.v1
allow "$@" --allow-principal User:visa-service --operation Read --operation Describe --group visa-service
allow "$@" --allow-principal User:visa-service --operation Read --operation Describe --topic ruqsat.invitation.events.v1

# monitoring-service
allow "$@" --allow-principal User:monitoring-service --operation Write --operation Describe --topic public-services.stages.v1.monitoring-service.dead-letters
allow "$@" --allow-principal User:monitoring-service --operation Read --operation Describe --topic public-services.stages.v1
allow "$@" --allow-principal User:monitoring-service --operation Read --operation Describe --group monitoring-service
# it says how far every consumer is
allow "$@" --allow-principal User:monitoring-service --operation Describe --topic ruqsat.approval.events.v1
allow "$@" --allow-principal User:monitoring-service --operation Describe --group invitation-service
allow "$@" --allow-principal User:monitoring-service --operation Describe --topic ruqsat.visa.events.v1
allow "$@" --allow-principal User:monitoring-service --operation Describe --topic berkut.approval.replies.v1
allow "$@" --allow-principal User:monitoring-service --operation Describe --group approval-service-replies
allow "$@" --allow-principal User:monitoring-service --operation Describe --topic ruqsat.invitation.events.v1
allow "$@" --allow-principal User:monitoring-service --operation Describe --group approval-service
allow "$@" --allow-principal User:monitoring-service --operation Describe --group visa-service

# the Committee
allow "$@" --allow-principal User:berkut --operation Write --operation Describe --topic berkut.approval.replies.v1
