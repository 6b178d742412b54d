// Plain JavaScript without dependencies: the bootstrap runs it on an older Node before anything is installed.
import { NEWEST_JAVA, OLDEST_JAVA } from './java-home.mjs'

const accepted = {
  zh: `需要 JDK 17 或 21（接受 ${OLDEST_JAVA}–${NEWEST_JAVA}）`,
  en: `JDK 17 or 21 is needed (${OLDEST_JAVA} to ${NEWEST_JAVA} are accepted)`,
}

/**
 * What each problem says; `found` is what was seen on this machine.
 * @satisfies {Record<string, (found: string) => { zh: string, en: string }>}
 */
export const problemTexts = {
  'java-missing': () => ({ zh: `没有找到 Java。${accepted.zh}。`, en: `No Java was found. ${accepted.en}.` }),
  'java-no-compiler': (/** @type {string} */ found) => ({
    zh: `这个 Java 只是 JRE，没有编译器 javac（${found}）。${accepted.zh}。`,
    en: `This Java is only a JRE, without the compiler javac (${found}). ${accepted.en}.`,
  }),
  'java-too-old': (/** @type {string} */ found) => ({
    zh: `Java 太旧（${found}）。${accepted.zh}。若装了好几个，用 JAVA_HOME 指定。`,
    en: `Java is too old (${found}). ${accepted.en}. If there are several, name one with JAVA_HOME.`,
  }),
  'java-too-new': (/** @type {string} */ found) => ({
    zh: `Java 太新（${found}）：Hadoop 3.4 和 Flink 1.20 依赖的 Security Manager 已被移除。${accepted.zh}。若装了好几个，用 JAVA_HOME 指定。`,
    en: `Java is too new (${found}): it has lost the Security Manager that Hadoop 3.4 and Flink 1.20 rely on. ${accepted.en}. If there are several, name one with JAVA_HOME.`,
  }),
  'maven-missing': () => ({
    zh: '没有找到 Maven（mvn），下载 Hadoop、Scala 和示例程序要用它。',
    en: 'Maven (mvn) was not found; it downloads Hadoop, Scala and the examples.',
  }),
  'python-missing': () => ({
    zh: '没有找到 Python 3，下载 Flink 要用它的 pip。',
    en: 'Python 3 was not found; its pip downloads Flink.',
  }),
  'pip-missing': () => ({
    zh: '有 python3，但没有 pip（python3 -m pip 不能运行），下载 Flink 要用它。',
    en: 'There is a python3 without pip (python3 -m pip does not run); pip downloads Flink.',
  }),
  'disk-too-small': (/** @type {string} */ found) => ({
    zh: `磁盘空间不够（${found}）。清理磁盘，或把 flink-lab 的文件夹放到别处。`,
    en: `Too little disk space (${found}). Free some, or move flink-lab's folder elsewhere.`,
  }),
  'memory-too-small': (/** @type {string} */ found) => ({
    zh: `内存不够：${found}，至少要 4 GiB。`,
    en: `Too little memory: ${found}; at least 4 GiB are needed.`,
  }),
  'memory-in-use': (/** @type {string} */ found) => ({
    zh: `可用内存不够：只剩 ${found}。请关闭一些程序再试。`,
    en: `Too little free memory: ${found} left. Close some programs and try again.`,
  }),
  'memory-small': (/** @type {string} */ found) => ({
    zh: `内存偏少：${found}。伪分布够用，高可用和 YARN 建议 8 GiB。`,
    en: `Little memory: ${found}. Enough for the pseudo cluster; 8 GiB are better for HA and YARN.`,
  }),
  'platform-unsupported': () => ({
    zh: 'flink-lab 不能直接在 Windows 上运行。请在 WSL2 的 Ubuntu 里使用。',
    en: 'flink-lab does not run on Windows itself. Use it in Ubuntu on WSL2.',
  }),
  'platform-docker-only': () => ({
    zh: '在 macOS 上只能使用 docker 方式的集群（--driver docker）。',
    en: 'On macOS only clusters of the docker driver work (--driver docker).',
  }),
  'docker-missing': () => ({
    zh: '没有找到 Docker，容器集群的测试会被跳过。',
    en: 'Docker was not found: the tests of clusters in containers will be skipped.',
  }),
  'chromium-missing': () => ({
    zh: '没有找到 chromium，网站的测试会被跳过。',
    en: 'chromium was not found: the tests of the site will be skipped.',
  }),
}
