import { loadManifest } from './manifest.ts'

/** What a student's own program is called: Maven's artifact, and the class whose `main` is run. */
export interface JavaProject {
  name: string
  mainClass: string
}

/** As a student's programs need them: on the cluster already, so `provided`. */
const dependencies = [
  'flink-java',
  'flink-streaming-java',
  'flink-clients',
  'flink-connector-files',
  'flink-cep',
]

/** Phases of Maven's own life cycle that a program without resources and tests has no use for; each is a download. */
const left = [
  ['maven-resources-plugin', '3.3.1', ['default-resources', 'default-testResources']],
  ['maven-surefire-plugin', '3.5.3', ['default-test']],
] as const

/**
 * The pom.xml beside a student's sources: a plain Maven project, with the versions that the engine pins and no path
 * of this machine, which IDEs open and `mvn package` turns into the jar that `bin/flink run` takes.
 */
export async function javaProjectPom(project: JavaProject): Promise<string> {
  const { distributions } = await loadManifest()
  const flink = distributions.find(({ name }) => name === 'flink')
  if (!flink) throw new TypeError('the manifest pins no flink')
  return pomText(project, flink.version)
}

function pomText({ name, mainClass }: JavaProject, flinkVersion: string): string {
  const dependency = (artifact: string) => `    <dependency>
      <groupId>org.apache.flink</groupId>
      <artifactId>${artifact}</artifactId>
      <version>\${flink.version}</version>
      <scope>provided</scope>
    </dependency>`
  const leftOut = ([plugin, version, executions]: (typeof left)[number]) => `      <plugin>
        <artifactId>${plugin}</artifactId>
        <version>${version}</version>
        <executions>
${executions.map((id) => `          <execution><id>${id}</id><phase>none</phase></execution>`).join('\n')}
        </executions>
      </plugin>`
  return `<?xml version="1.0" encoding="UTF-8"?>
<!-- 用 IntelliJ IDEA 或 VS Code 打开这个文件夹即可；mvn -o package 生成 target/${name}.jar。
     Open this folder in IntelliJ IDEA or VS Code; mvn -o package makes target/${name}.jar. -->
<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>flink-lab</groupId>
  <artifactId>${name}</artifactId>
  <version>1</version>

  <properties>
    <flink.version>${flinkVersion}</flink.version>
    <maven.compiler.release>17</maven.compiler.release>
    <project.build.sourceEncoding>UTF-8</project.build.sourceEncoding>
  </properties>

  <dependencies>
${dependencies.map(dependency).join('\n')}
  </dependencies>

  <build>
    <finalName>\${project.artifactId}</finalName>
    <sourceDirectory>\${project.basedir}</sourceDirectory>
    <plugins>
      <plugin>
        <artifactId>maven-compiler-plugin</artifactId>
        <version>3.13.0</version>
      </plugin>
      <plugin>
        <artifactId>maven-jar-plugin</artifactId>
        <version>3.4.2</version>
        <configuration>
          <archive><manifest><mainClass>${mainClass}</mainClass></manifest></archive>
        </configuration>
      </plugin>
${left.map(leftOut).join('\n')}
    </plugins>
  </build>
</project>
`
}
