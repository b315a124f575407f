import type { SampleStory } from '../writing.ts'

export const snowPass: SampleStory = {
  fields: {
    slug: 'handeul-pass-snow',
    headline: '밤새 42㎝ 눈… 한들고개 9시간 만에 통행 재개',
    shortHeadline: '한들고개 통행 재개',
    dek: '제설차 여섯 대가 교대로 길을 열었다. 고립됐던 버스 승객 23명은 모두 무사했다.',
    bylines: ['오세라'],
    dateline: '서린',
    section: '사회',
    tags: ['폭설', '교통'],
    language: 'ko',
    status: 'copy',
    targetLength: 600,
  },
  leadPhoto: 'snow',
  write: ({ p, h, figure, bullets, cite, bold }) => [
    p('30일 새벽 서린시 한들고개에 42㎝의 눈이 쌓이면서 끊겼던 차량 통행이 9시간 만인 오전 11시께 다시 시작됐다. 고갯마루에 멈춰 섰던 시외버스 승객 23명은 인근 마을회관으로 옮겨져 밤을 보냈으며 다친 사람은 없었다.'),
    figure('snow'),
    p('시는 전날 밤 10시 대설경보가 내려지자 제설차 여섯 대와 인력 40여 명을 투입했다. ', cite('hanui', 'quote', '“치우고 돌아서면 다시 쌓이는 눈이라 두 대씩 붙어 번갈아 올라갔다”고 제설 작업에 참여한 이정우 씨(47)는 말했다.', { checked: true })),
    p('마을 주민들은 회관에 난로를 피우고 떡국을 끓여 승객들을 맞았다. 승객 김민지 씨(29)는 “버스가 섰을 때는 무서웠는데, 새벽에 먹은 떡국이 올해 가장 따뜻한 밥이었다”고 했다.'),
    h(2, '31일까지 주의할 곳'),
    bullets(
      [bold('한들고개: '), '양방향 통행 가능, 월동 장구를 갖춘 차량만'],
      [bold('솔재 터널 앞: '), '다리 위 결빙 구간 200m, 서행'],
      [bold('농어촌버스 7번: '), '오후 3시까지 한들마을 종점에서 회차'],
    ),
    p('기상 당국은 31일 아침 기온이 영하 12도까지 떨어지면서 녹은 눈이 다시 얼 수 있다고 내다봤다.'),
  ],
}
