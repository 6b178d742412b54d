import type { ProgramLanguage } from './compilers.ts'
import { loadManifest } from './manifest.ts'

/** What a student's own program is called: Maven's artifact, and the class whose `main` is run. */
export interface MavenProject {
  name: string
  mainClass: string
  language: ProgramLanguage
}

/** As a student's programs need them: on the cluster already, so `provided`. */
const dependencies: Readonly<Record<ProgramLanguage, readonly string[]>> = {
  java: ['flink-java', 'flink-streaming-java', 'flink-clients', 'flink-connector-files', 'flink-cep'],
  scala: ['flink-scala_2.12', 'flink-streaming-scala_2.12', 'flink-clients', 'flink-connector-files'],
}

/** Phases of Maven's own life cycle that a program without resources and tests has no use for; each is a download. */
const left = [
  ['maven-resources-plugin', '3.3.1', ['default-resources', 'default-testResources']],
  ['maven-surefire-plugin', '3.5.3', ['default-test']],
] as const

const leftOut = (plugin: string, version: string, executions: readonly string[]) => `      <plugin>
        <artifactId>${plugin}</artifactId>
        <version>${version}</version>
        <executions>
${executions.map((id) => `          <execution><id>${id}</id><phase>none</phase></execution>`).join('\n')}
        </executions>
      </plugin>`

const javac = ['maven-compiler-plugin', '3.13.0'] as const

/** What compiles the sources. */
const compilers: Readonly<Record<ProgramLanguage, string>> = {
  java: `      <plugin>
        <artifactId>${javac[0]}</artifactId>
        <version>${javac[1]}</version>
      </plugin>`,
  // Lambdas as classes: Scala 2.12.7, which runs in Flink, cannot deserialise the other kind on Java 17. It is older
  // than the compiler, which the plugin would complain about. The plugin's own default is to compile incrementally,
  // through a server.
  scala: `      <plugin>
        <groupId>net.alchim31.maven</groupId>
        <artifactId>scala-maven-plugin</artifactId>
        <version>4.10.0</version>
        <executions><execution><goals><goal>compile</goal></goals></execution></executions>
        <configuration>
          <scalaVersion>\${scala.version}</scalaVersion>
          <recompileMode>all</recompileMode>
          <checkMultipleScalaVersions>false</checkMultipleScalaVersions>
          <args><arg>-Ydelambdafy:inline</arg></args>
        </configuration>
      </plugin>
${leftOut(...javac, ['default-compile', 'default-testCompile'])}`,
}

/**
 * The pom.xml beside a student's sources: a plain Maven project, with the versions that the engine pins and no path
 * of this machine, which IDEs open and `mvn package` turns into the jar that `bin/flink run` takes.
 */
export async function mavenProjectPom(project: MavenProject): Promise<string> {
  const { distributions } = await loadManifest()
  const versionOf = (name: string) => {
    const found = distributions.find((one) => one.name === name)
    if (!found) throw new TypeError(`the manifest pins no ${name}`)
    return found.version
  }
  return pomText(project, { flink: versionOf('flink'), scala: versionOf('scala') })
}

function pomText(
  { name, mainClass, language }: MavenProject,
  versions: Readonly<Record<'flink' | 'scala', string>>,
): string {
  const dependency = (artifact: string) => `    <dependency>
      <groupId>org.apache.flink</groupId>
      <artifactId>${artifact}</artifactId>
      <version>\${flink.version}</version>
      <scope>provided</scope>
    </dependency>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- 用 IntelliJ IDEA 或 VS Code 打开这个文件夹即可；mvn -o package 生成 target/${name}.jar。
     Open this folder in IntelliJ IDEA or VS Code; mvn -o package makes target/${name}.jar. -->
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>flink-lab</groupId>
  <artifactId>${name}</artifactId>
  <version>1</version>

  <properties>
    <flink.version>${versions.flink}</flink.version>
    ${language === 'java' ? '<maven.compiler.release>17</maven.compiler.release>' : `<scala.version>${versions.scala}</scala.version>`}
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>

  <dependencies>
${dependencies[language].map(dependency).join('\n')}
  </dependencies>

  <build>
    <finalName>\${project.artifactId}</finalName>
    <sourceDirectory>\${project.basedir}</sourceDirectory>
    <plugins>
${compilers[language]}
      <plugin>
        <artifactId>maven-jar-plugin</artifactId>
        <version>3.4.2</version>
        <configuration>
          <archive><manifest><mainClass>${mainClass}</mainClass></manifest></archive>
        </configuration>
      </plugin>
${left.map(([plugin, version, executions]) => leftOut(plugin, version, executions)).join('\n')}
    </plugins>
  </build>
</project>
`
}
