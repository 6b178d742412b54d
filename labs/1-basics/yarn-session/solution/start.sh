bin/yarn-session.sh -jm {{jobManager}} -tm {{taskManager}} -d
