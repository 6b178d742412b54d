import type { Language } from '@flink-lab/engine/text'
import { course } from '@flink-lab/labs/course'
import { labsFolder } from '@flink-lab/labs/kit/load'
import { defineConfig } from 'vitepress'
import { cjkBreaks } from '../build/cjk-breaks.ts'
import { cards, writtenLabs } from '../build/labs.ts'
import { tokenize } from '../build/search.ts'
import { sidebar } from '../build/sidebar.ts'
import { prefix, words } from '../build/words.ts'
import { writePages } from '../build/write-pages.ts'

await writePages()
const labs = cards(await writtenLabs())

const theme = (language: Language) => ({
  nav: [
    { text: words.course[language], link: `${prefix[language]}/notes/basics`, activeMatch: '/(notes|labs)/' },
    { text: words.commands[language], link: `${prefix[language]}/commands` },
    { text: words.errors[language], link: `${prefix[language]}/errors` },
    {
      text: words.contributing[language],
      items: [
        { text: words.architecture[language], link: `${prefix[language]}/contributing/architecture` },
        { text: words.fullResult[language], link: `${prefix[language]}/contributing/verified` },
      ],
    },
  ],
  sidebar: sidebar(course, labs, language),
})

export default defineConfig({
  title: 'flink-lab',
  cleanUrls: true,
  srcExclude: ['test/**', 'build/**', 'contributing/architecture.md'],
  rewrites: { 'contributing/architecture.zh.md': 'contributing/architecture.md' },
  lastUpdated: false,
  head: [['link', { rel: 'icon', href: '/favicon.svg', type: 'image/svg+xml' }]],
  locales: {
    root: {
      label: '简体中文',
      lang: 'zh-CN',
      description: '在真实的 Flink 集群上学习流处理',
      themeConfig: {
        ...theme('zh'),
        outline: { label: '本页内容', level: [2, 3] },
        docFooter: { prev: '上一页', next: '下一页' },
        darkModeSwitchLabel: '外观',
        lightModeSwitchTitle: '切换到浅色',
        darkModeSwitchTitle: '切换到深色',
        sidebarMenuLabel: '课程目录',
        returnToTopLabel: '回到顶部',
        langMenuLabel: '选择语言',
        skipToContentLabel: '跳到正文',
        notFound: {
          title: '没有这个页面',
          quote: '地址可能写错了，或者页面已经搬走。',
          linkText: '回到首页',
          linkLabel: '回到首页',
        },
      },
    },
    en: {
      label: 'English',
      lang: 'en-US',
      link: '/en/',
      description: 'Learn stream processing on a real Flink cluster',
      themeConfig: { ...theme('en'), outline: { level: [2, 3] } },
    },
  },
  markdown: {
    theme: { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' },
    config: cjkBreaks,
  },
  themeConfig: {
    search: {
      provider: 'local',
      options: {
        miniSearch: { options: { tokenize } },
        locales: {
          root: {
            translations: {
              button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
              modal: {
                displayDetails: '显示详情',
                resetButtonTitle: '清除',
                backButtonTitle: '关闭',
                noResultsText: '没有找到：',
                footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
              },
            },
          },
        },
      },
    },
  },
  vite: {
    plugins: [
      {
        name: 'flink-lab:pages',
        configureServer(server) {
          server.watcher.add(labsFolder)
          server.watcher.on('all', (_event, file) => {
            if (!file.startsWith(labsFolder) || !/\.(md|txt)$/.test(file)) return
            // A lab half edited is no reason to stop the server.
            writePages().catch((problem) => server.config.logger.error(String(problem)))
          })
        },
      },
    ],
  },
})
