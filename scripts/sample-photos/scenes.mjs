import { bust, dot, fill, gradient, group, height, line, path, rect, ridge, scene, seeded, standing, width } from './drawing.mjs'

function harbourCranes() {
  const [skyDef, sky] = gradient([[0, '#22384f'], [0.45, '#7c6a78'], [0.75, '#d98f5f'], [1, '#f2c489']])
  const [seaDef, sea] = gradient([[0, '#d69a69'], [0.2, '#6b5a63'], [1, '#182633']])
  const crane = (x, s) =>
    group(
      `transform="translate(${x} 690) scale(${s})"`,
      line('M-70 0L-42 -330M70 0L42 -330M-62 -90H62M-54 -190H54M-62 -90L54 -190M62 -90L-54 -190', '#16202b', 15),
      path('M-150 -352H470V-334H-150Z', '#16202b'),
      line('M0 -350L20 -480L460 -352M20 -480L-140 -352M20 -480L200 -352', '#16202b', 7),
      rect(-120, -334, 92, 52, '#16202b'),
      rect(250, -334, 46, 26, '#16202b'),
      line('M262 -308V-190M284 -308V-190', '#16202b', 3),
      rect(232, -192, 84, 34, '#1d2a37'),
      rect(-128, -322, 22, 16, '#f6d9a2', 'opacity="0.8"'),
    )
  const next = seeded(7)
  const stacks = []
  for (let x = 940; x < 1600; x += 74) {
    for (let level = 0; level < 1 + Math.floor(next() * 4); level += 1) {
      stacks.push(rect(x, 652 - level * 38, 70, 35, ['#2b3440', '#3a2f36', '#27323b', '#40352f'][Math.floor(next() * 4)]))
    }
  }
  const glints = Array.from({ length: 150 }, () => {
    const y = 700 + next() ** 1.6 * 350
    return rect(480 + (next() - 0.5) * (120 + (y - 700) * 1.5), y, 20 + next() * 70, 2 + (y - 700) / 90, '#ffd9a0', `opacity="${(0.12 + next() * 0.3).toFixed(2)}"`)
  })
  const [sunDef, sun] = gradient([[0, '#fff1cf'], [0.25, '#ffd596', 0.9], [1, '#ffb46a', 0]], { radial: [480, 640, 420] })
  const gulls = [[300, 230, 1], [372, 262, 0.7], [690, 190, 0.8], [742, 222, 0.5]].map(([x, y, s]) => line(`M${x - 26 * s} ${y - 8 * s}Q${x - 10 * s} ${y - 16 * s} ${x} ${y}Q${x + 10 * s} ${y - 16 * s} ${x + 26 * s} ${y - 8 * s}`, '#1b2733', 4 * s))
  const cloud = (x, y, w) => dot(x, y, w, '#f4b98a', w * 0.045, 'opacity="0.5" filter="url(#soft)"')
  return scene(skyDef, seaDef, sunDef, fill(sky, 0, 700), cloud(1150, 300, 330), cloud(820, 380, 420), cloud(240, 430, 260), cloud(1320, 440, 210), fill(sun, 0, 700), dot(480, 640, 54, '#fff3d6'),
    ridge(668, 26, '#4f4a56', 3, 'opacity="0.75"'), fill(sea, 690, 377), rect(860, 664, 740, 40, '#131c26'), stacks, crane(1010, 1), crane(1330, 0.82), glints,
    group('filter="url(#ripple)" opacity="0.35" transform="translate(0 1390) scale(1 -1)"', crane(1010, 1), rect(860, 664, 740, 40, '#131c26')),
    path('M150 742H640L600 812Q590 822 560 822H230Q196 822 186 802Z', '#121a23'), rect(210, 690, 96, 54, '#1c2733'), rect(226, 660, 60, 34, '#24313e'), rect(330, 706, 260, 36, '#26303b'), [0, 1, 2, 3].map((i) => rect(336 + i * 63, 712, 56, 30, ['#6f3c31', '#2f4d5d', '#5d5a3a', '#3c3a4a'][i])), [0, 1, 2].map((i) => rect(234 + i * 17, 668, 9, 8, '#ffdf9f')), gulls)
}

function hillsInFog() {
  const [skyDef, sky] = gradient([[0, '#a9bcc4'], [0.5, '#d5dcd8'], [1, '#efe9dc']])
  const layers = [[420, 110, '#b3c2c5', 21], [540, 130, '#93a9ad', 34], [680, 120, '#6f8a8d', 45], [830, 110, '#4b676a', 56]]
  const next = seeded(11)
  const pine = (x, y, s, colour) => path(`M${x} ${y - 120 * s}L${x - 14 * s} ${y - 78 * s}H${x - 7 * s}L${x - 24 * s} ${y - 40 * s}H${x - 12 * s}L${x - 34 * s} ${y}H${x + 34 * s}L${x + 12 * s} ${y - 40 * s}H${x + 24 * s}L${x + 7 * s} ${y - 78 * s}H${x + 14 * s}Z`, colour)
  const pines = (count, y, spread, s, colour) => Array.from({ length: count }, () => pine(next() * width, y + next() * spread, s * (0.6 + next() * 0.7), colour))
  const fog = (y, opacity) => dot(width / 2, y, 1100, '#f2f0e8', 60, `opacity="${opacity}" filter="url(#glow)"`)
  const [sunDef, sun] = gradient([[0, '#fffaf0', 0.95], [0.2, '#fff6e2', 0.6], [1, '#fff6e2', 0]], { radial: [1130, 250, 430] })
  return scene(skyDef, sunDef, fill(sky), fill(sun), ridge(...layers[0]), fog(520, 0.75), ridge(...layers[1]), pines(26, 600, 40, 0.35, '#7f979b'), fog(660, 0.7), ridge(...layers[2]), pines(30, 770, 50, 0.6, '#58767a'), fog(810, 0.65), ridge(...layers[3]), pines(22, 960, 60, 1.1, '#324d50'), fog(930, 0.35),
    path(`M0 ${height}V960Q360 900 760 985T1600 940V${height}Z`, '#26393a'), path(`M640 ${height}Q700 1010 660 985Q610 960 700 940L716 944Q650 962 704 984Q770 1012 770 ${height}Z`, '#9aa39a'), standing(690, 1000, 84, { coat: '#8a3f33' }), standing(742, 1012, 96, { coat: '#c2a04a' }), pines(7, 1080, 30, 2.1, '#1c2c2d'))
}

function handshake() {
  const [wallDef, wall] = gradient([[0, '#cdb891'], [1, '#8d8562']])
  const [windowDef, pane] = gradient([[0, '#f6f0dc'], [1, '#cfd8cf']])
  const [tableDef, table] = gradient([[0, '#6e4a31'], [1, '#3d281b']])
  const panes = [140, 560, 980, 1400].map((x) => group('', rect(x - 120, 60, 240, 470, '#7b6b4c'), rect(x - 104, 76, 208, 440, pane), rect(x - 5, 76, 10, 440, '#7b6b4c'), rect(x - 104, 280, 208, 9, '#7b6b4c')))
  const watchers = [[330, 430, 62, '#3b4049'], [790, 410, 58, '#5a5148'], [880, 440, 60, '#2f3a45'], [1290, 430, 62, '#4a3b40']].map(([x, y, s, coat]) => bust(x, y, s, { coat, skin: '#b58c6c' }))
  return scene(wallDef, windowDef, tableDef, fill(wall), group('filter="url(#far)"', panes, watchers),
    bust(470, 470, 205, { coat: '#22303d', skin: '#c89b76', hair: '#3a2d27', shirt: '#e9e6de', long: true }), bust(1130, 450, 215, { coat: '#6b332c', skin: '#a97b58', hair: '#5b5751', shirt: '#d9d3c3' }),
    path('M452 535L470 640L486 535Z', '#c9a23c'), path('M250 760Q420 830 700 800L762 784L770 842L700 868Q420 930 240 900Z', '#1b2833'), path('M1390 780Q1180 840 900 808L852 792L846 850L900 872Q1180 940 1400 900Z', '#5a2a24'),
    path('M735 788Q800 760 862 790Q884 812 872 846Q846 876 800 870Q752 872 734 846Z', '#c08f6b'), path('M735 788Q790 776 836 800Q852 816 840 832Q790 826 736 846Z', '#cfa07b'), line('M836 806Q866 812 870 836M826 826Q856 836 858 856', '#8e6447', 5),
    path(`M0 930Q800 880 1600 930V${height}H0Z`, table), path('M300 962L560 944L600 1000L330 1022Z', '#f1ecdf'), path('M1010 950L1270 966L1240 1024L980 1004Z', '#ece6d6'), line('M346 974L540 960M352 988L552 974M358 1002L520 990', '#9a9384', 3), line('M690 1000L780 980', '#1c1c1c', 7),
    group('', rect(1360, 860, 60, 110, '#dfe7e6', 'opacity="0.55"'), rect(1364, 905, 52, 62, '#b8cdd2', 'opacity="0.7"')))
}

function nightWindows() {
  const [skyDef, sky] = gradient([[0, '#0d1522'], [0.7, '#1e2a3c'], [1, '#33384a']])
  const next = seeded(23)
  const block = (x, w, top, colour) => {
    const parts = [rect(x, top, w, 860 - top, colour)]
    for (let y = top + 36; y < 780; y += 66) {
      for (let at = x + 28; at < x + w - 44; at += 62) {
        const lit = next()
        parts.push(rect(at, y, 36, 44, lit > 0.86 ? '#fff0bf' : lit > 0.62 ? '#f0c876' : lit > 0.54 ? '#9fb6c9' : '#141d29'))
        if (lit > 0.8) parts.push(bust(at + 18, y + 34, 10, { coat: '#3a2d22', skin: '#6b4d36' }), rect(at - 8, y + 44, 52, 22, colour))
        else if (lit > 0.62) parts.push(rect(at + 17, y, 3, 44, colour))
      }
      parts.push(rect(x, y + 52, w, 3, '#0c131c', 'opacity="0.5"'))
    }
    return parts
  }
  const lamp = (x) => group('', dot(x, 668, 120, '#ffcf86', 120, 'opacity="0.3" filter="url(#glow)"'), line(`M${x} 900V680Q${x} 660 ${x + 34} 660`, '#0b1017', 9), dot(x + 34, 666, 17, '#fff0c9', 9))
  const facades = [block(-30, 420, 150, '#1d2836'), block(400, 330, 290, '#242634'), block(742, 450, 90, '#1a2431'), block(1204, 430, 240, '#252c38')]
  const [streetDef, street] = gradient([[0, '#141b25'], [1, '#070b11']])
  return scene(skyDef, streetDef, fill(sky), dot(1330, 130, 46, '#e9e4cf'), dot(1352, 118, 43, '#101928'), facades, fill(street, 856, 211), group('opacity="0.38" filter="url(#ripple)" transform="translate(0 1712) scale(1 -1)"', facades), fill('#0a0f16', 850, 12), lamp(250), lamp(1060), lamp(1470),
    standing(620, 940, 210, { coat: '#0f1620', legs: '#0b1017', skin: '#3a2c25', hair: '#0b0f14', stride: 0.3 }), path('M560 745Q620 690 690 745Q625 730 560 745Z', '#8a2f2c'), line('M624 735V800', '#1c2632', 4))
}

function marketStall() {
  const [wallDef, wall] = gradient([[0, '#d9c7a8'], [1, '#b49a75']])
  const next = seeded(31)
  const awning = Array.from({ length: 14 }, (_, i) => path(`M${100 + i * 100} 130H${200 + i * 100}L${214 + (i - 0.6) * 104} 330Q${162 + (i - 0.6) * 104} 362 ${110 + (i - 0.6) * 104} 330Z`, i % 2 ? '#f4ead6' : '#a63d31'))
  const crate = (x, y, w, colours, size) => {
    const fruit = []
    for (let row = 0; row < 4; row += 1) for (let at = x + size; at < x + w - size / 2; at += size * 1.75) fruit.push(dot(at + (row % 2) * size * 0.8, y + 14 - row * size * 0.85 + next() * 5, size, colours[Math.floor(next() * colours.length)]), dot(at + (row % 2) * size * 0.8 - size * 0.3, y + 14 - row * size * 0.85 - size * 0.35, size * 0.26, '#fff', size * 0.2, 'opacity="0.35"'))
    return group('', fruit.reverse(), path(`M${x - 10} ${y + 8}H${x + w + 10}L${x + w} ${y + 126}H${x}Z`, '#8a6238'), [0, 1, 2].map((i) => rect(x - 4 + i * 2, y + 20 + i * 36, w + 8 - i * 4, 26, ['#a9794a', '#9c6f42', '#8f643a'][i])))
  }
  const sign = (x, y, text) => group('', rect(x - 46, y - 34, 92, 50, '#20261f'), `<text x="${x}" y="${y + 3}" font-family="DejaVu Serif" font-size="34" fill="#f5efdc" text-anchor="middle">${text}</text>`)
  return scene(wallDef, fill(wall), group('filter="url(#soft)"', [0, 1, 2, 3, 4].map((i) => group('', rect(60 + i * 340, 340, 190, 330, '#7d6a4d'), rect(76 + i * 340, 356, 158, 300, '#3f4a4c'))), standing(1440, 760, 330, { coat: '#4d5b66' }), standing(150, 770, 350, { coat: '#7a5a4a' })),
    rect(96, 130, 16, 800, '#5c4630'), rect(1490, 130, 16, 800, '#5c4630'), bust(820, 500, 130, { coat: '#3f5a48', skin: '#a77852', hair: '#e8e2d4', shirt: '#efe8d6' }), path('M700 640H940L960 800H680Z', '#d9cdb0'), path('M650 800Q640 650 700 600L730 640Q700 720 720 800Z', '#3f5a48'), path('M990 800Q1000 650 940 600L910 640Q940 720 920 800Z', '#3f5a48'), dot(690, 792, 30, '#a77852', 22),
    bust(420, 560, 120, { coat: '#8c4a5a', skin: '#d0a280', hair: '#5b3a25', long: true }), awning, rect(90, 118, 1424, 22, '#6e2620'), fill('#6b5137', 790, 30), crate(130, 800, 300, ['#e08a1e', '#e9982c', '#d67d16'], 30), crate(470, 800, 280, ['#b8342c', '#c9483a', '#9f2a26'], 27), crate(790, 800, 300, ['#7f9a3a', '#93ad4a', '#6c8731'], 26), crate(1130, 800, 330, ['#e3c23f', '#d8b431', '#edcf58'], 28),
    sign(280, 760, '2.40'), sign(610, 765, '1.90'), sign(940, 765, '2.10'), sign(1290, 762, '3.00'), fill('#55432f', 930, 137), Array.from({ length: 60 }, () => rect(next() * width, 936 + next() * 130, 60 + next() * 90, 3, '#463624', 'opacity="0.5"')))
}

function riverPath() {
  const [skyDef, sky] = gradient([[0, '#8fb7cf'], [1, '#e4e6d6']])
  const [riverDef, river] = gradient([[0, '#c9d8d3'], [1, '#4f7f8d']])
  const next = seeded(41)
  const tree = (x, y, s, colours) => group('', path(`M${x - 9 * s} ${y}L${x - 5 * s} ${y - 130 * s}H${x + 5 * s}L${x + 9 * s} ${y}Z`, '#4a3a2a'), Array.from({ length: 26 }, () => dot(x + (next() - 0.5) * 150 * s, y - (110 + next() * 150) * s, (22 + next() * 24) * s, colours[Math.floor(next() * colours.length)], (20 + next() * 18) * s)))
  const greens = ['#5f8246', '#73964f', '#4d6f3d', '#86a75a']
  const far = ['#93ab86', '#a3b893', '#86a07c']
  return scene(skyDef, riverDef, fill(sky, 0, 560), dot(380, 160, 240, '#fff', 34, 'opacity="0.6" filter="url(#glow)"'), dot(1180, 110, 300, '#fff', 28, 'opacity="0.55" filter="url(#glow)"'), ridge(470, 60, '#a5b8b0', 13), ridge(520, 34, '#8ea68f', 17), Array.from({ length: 22 }, (_, i) => tree(20 + i * 74, 560 + next() * 14, 0.42, far)),
    fill('#7f9c62', 545, 522), path(`M1600 560Q1180 560 900 600Q560 660 620 760Q700 880 1600 930Z`, river), group('opacity="0.45"', Array.from({ length: 70 }, () => { const y = 600 + next() * 290; return rect(760 + next() * 820, y, 40 + next() * 120, 3, '#eef4ef') })),
    path('M1010 575Q1210 440 1420 575L1396 575Q1210 476 1036 575Z', '#8d8778'), rect(990, 560, 460, 16, '#9c9686'), line('M1000 540H1440', '#6c6759', 5), Array.from({ length: 12 }, (_, i) => line(`M${1004 + i * 39} 540V562`, '#6c6759', 4)),
    path(`M180 ${height}Q330 800 470 700Q560 636 760 585L790 588Q620 650 560 712Q500 800 640 ${height}Z`, '#d8c8a6'), line(`M640 ${height}Q500 800 560 712Q620 650 790 588`, '#b7a37c', 5), tree(250, 800, 1.5, greens), tree(60, 960, 2.3, greens), tree(1500, 1020, 1.6, greens), standing(540, 850, 150, { coat: '#b4482f', stride: 0.35 }), standing(450, 868, 165, { coat: '#2f5168', legs: '#3c3a36', stride: 0.2 }),
    group('transform="translate(640 735)"', dot(-26, 0, 22, 'none', 22, 'stroke="#222" stroke-width="4"'), dot(30, 0, 22, 'none', 22, 'stroke="#222" stroke-width="4"'), line('M-26 0L-4 -26H24L30 0M-4 -26L2 0L24 -26', '#8a2f2a', 4), line('M0 -30L14 -70L26 -34', '#27313a', 11), dot(16, -84, 9, '#c79a76', 10), path('M4 -86Q16 -104 28 -86Z', '#e0c23e')), Array.from({ length: 90 }, () => line(`M${next() * 190} ${1000 + next() * 67}q4 -26 10 -34`, '#5d7a43', 3)))
}

function railPlatform() {
  const [skyDef, sky] = gradient([[0, '#b6c3cc'], [1, '#e9e4da']])
  const [trainDef, train] = gradient([[0, '#e7e9ea'], [0.42, '#c6cbcf'], [0.43, '#1f4e79'], [0.6, '#173c5e'], [1, '#101f2e']])
  const [platformDef, platform] = gradient([[0, '#a7a39a'], [1, '#6f6b63']])
  const windows = Array.from({ length: 9 }, (_, i) => { const s = 1 - i * 0.085; const x = 60 + i * 132 - i * i * 5; return path(`M${x} ${430 + i * 12}H${x + 92 * s}V${560 - i * 1}H${x}Z`, i % 3 === 2 ? '#f2dfae' : '#2b3b48') })
  const people = [[1180, 930, 360, '#7b3b32', 0.2], [1330, 880, 300, '#3d4b57', 0], [1060, 830, 240, '#8c7a4d', 0.3], [1430, 990, 410, '#2c3a33', 0], [990, 775, 180, '#5b4a63', 0], [960, 745, 140, '#40505c', 0]]
  return scene(skyDef, trainDef, platformDef, fill(sky), group('filter="url(#soft)"', ridge(600, 40, '#9fa9a4', 9)), path('M0 60L1600 0V120L900 420L0 150Z', '#6d7478'), path('M0 60L1600 0V26L0 96Z', '#565d61'), Array.from({ length: 8 }, (_, i) => line(`M${200 + i * 175} ${128 + i * 32}L${360 + i * 160} ${60 - i * 7}`, '#4b5256', 8 - i * 0.6)),
    path(`M0 300L880 520V640L0 800Z`, train), path('M0 300L880 520V530L0 330Z', '#f5f6f6'), windows, path('M560 470L650 486V668L560 690Z', '#19324a'), path('M604 478L608 479V680L604 681Z', '#0c1a28'), path(`M0 800L880 640L930 640L560 ${height}H0Z`, '#2a2c2e'), path(`M880 640H1600V${height}H520Z`, platform), path(`M900 640L640 ${height}H720L918 640Z`, '#e2c14a'), [0, 1, 2, 3, 4].map((i) => line(`M${940 + i * 8} ${680 + i * i * 20}H1600`, '#8b877e', 2 + i)),
    [[1540, 34], [1250, 24], [1090, 17]].map(([x, w], i) => rect(x, 60, w, 880 - i * 110, '#4b5256')), group('', rect(1196, 210, 10, 60, '#3b4145'), dot(1200, 320, 74, '#2d3336'), dot(1200, 320, 64, '#f5f2e9'), Array.from({ length: 12 }, (_, i) => line(`M${1200 + Math.sin(i / 12 * 6.283) * 54} ${320 - Math.cos(i / 12 * 6.283) * 54}L${1200 + Math.sin(i / 12 * 6.283) * 60} ${320 - Math.cos(i / 12 * 6.283) * 60}`, '#222', 4)), line('M1200 320L1166 302', '#1c1c1c', 8), line('M1200 320L1189 269', '#1c1c1c', 6)), people.reverse().map(([x, y, h, coat, stride]) => group('', dot(x + 20, y, h * 0.2, '#3c3933', h * 0.03, 'opacity="0.35" filter="url(#soft)"'), standing(x, y, h, { coat, stride }))), rect(1380, 930, 60, 80, '#8a5a33'), line('M1395 930V912H1425V930', '#5d3b20', 6))
}

function classroomKitchen() {
  const next = seeded(53)
  const [wallDef, wall] = gradient([[0, '#eee5d2'], [1, '#d7c7a9']])
  const tiles = Array.from({ length: 160 }, (_, i) => rect((i % 32) * 50 + 1, 330 + Math.floor(i / 32) * 50, 48, 48, next() > 0.85 ? '#b9cfcb' : '#dfe8e2'))
  const pot = (x, y, w, colour) => group('', path(`M${x - w} ${y - w * 0.8}H${x + w}L${x + w * 0.9} ${y}Q${x} ${y + 10} ${x - w * 0.9} ${y}Z`, colour), dot(x, y - w * 0.8, w, '#3a3a3a', w * 0.16), dot(x, y - w * 0.78, w * 0.88, '#b5653a', w * 0.11), line(`M${x - w - 22} ${y - w * 0.6}H${x - w}M${x + w} ${y - w * 0.6}H${x + w + 22}`, '#3a3a3a', 9))
  const cook = (x, y, size, coat, skin, hair, long) => group('', bust(x, y, size, { coat, skin, hair, long, shirt: '#fff' }), path(`M${x - size * 0.48} ${y - size * 0.82}Q${x - size * 0.8} ${y - size * 1.5} ${x - size * 0.2} ${y - size * 1.42}Q${x} ${y - size * 1.75} ${x + size * 0.25} ${y - size * 1.42}Q${x + size * 0.8} ${y - size * 1.5} ${x + size * 0.48} ${y - size * 0.82}Z`, '#fbfaf5'), rect(x - size * 0.48, y - size * 0.94, size * 0.96, size * 0.18, '#ece8dc'), path(`M${x - size * 0.75} ${y + size * 0.95}H${x + size * 0.75}V${y + size * 2.6}H${x - size * 0.75}Z`, '#f3efe4'))
  const steam = (x, y) => line(`M${x} ${y}q-22 -40 0 -76t0 -76`, '#fff', 13, 'opacity="0.45" filter="url(#soft)"')
  const [counterDef, counter] = gradient([[0, '#b98d5b'], [1, '#8d663c']])
  return scene(wallDef, counterDef, fill(wall), rect(1010, 60, 420, 250, '#8f7a57'), rect(1028, 78, 384, 214, '#cfe1e6'), group('filter="url(#soft)"', dot(1120, 250, 110, '#93ad7b', 70), dot(1300, 270, 140, '#7d9b69', 80)), rect(1214, 78, 12, 214, '#8f7a57'), tiles, rect(120, 110, 560, 20, '#8d663c'), [[170, '#a63d31'], [250, '#e0c26a'], [325, '#5a7d6a'], [400, '#d9d3c3'], [470, '#7a4a2c'], [560, '#c98a3a'], [630, '#4d6679']].map(([x, c]) => group('', rect(x - 26, 44, 52, 66, c), rect(x - 20, 34, 40, 12, '#4a4038'))),
    line('M700 150H980', '#5a5a5a', 6), [730, 800, 870, 940].map((x, i) => group('', line(`M${x} 150V210`, '#5a5a5a', 5), dot(x, 240, 24 + (i % 2) * 8, i % 2 ? '#8a8f92' : '#6e4a31', 30))), cook(330, 560, 120, '#c2543e', '#c99a75', '#3a271c', true), cook(690, 520, 140, '#35566b', '#8a5f41', '#1d1714', false), cook(1050, 575, 116, '#7f9a3a', '#dcb394', '#a5672f', true), cook(1350, 540, 128, '#8c4a5a', '#b98560', '#241a16', false), fill(counter, 800, 267), rect(0, 796, width, 14, '#d3a873'), steam(500, 700), steam(540, 716), pot(520, 830, 96, '#5d6468'), steam(1200, 720), pot(1190, 830, 80, '#8a3b30'),
    rect(790, 838, 240, 26, '#dcb980'), Array.from({ length: 9 }, (_, i) => dot(826 + i * 22, 830, 15, ['#d9772b', '#b8342c', '#7f9a3a'][i % 3], 11)), line('M700 870L790 850', '#9aa0a3', 10), path('M120 860Q230 800 330 860Q320 940 226 944Q130 940 120 860Z', '#e9e2d2'), dot(226, 858, 104, '#f6f1e4', 26), dot(226, 856, 84, '#c9b27c', 18), Array.from({ length: 40 }, () => dot(360 + next() * 1100, 910 + next() * 130, 3 + next() * 5, ['#f6efdc', '#7f9a3a', '#d9772b'][Math.floor(next() * 3)], 2 + next() * 3, 'opacity="0.8"')), rect(1400, 830, 130, 120, '#f3efe4'), line('M1418 856H1512M1418 880H1512M1418 904H1480', '#8c8474', 5))
}

function councilChamber() {
  const [wallDef, wall] = gradient([[0, '#4d3526'], [1, '#7c5638']])
  const [floorDef, floor] = gradient([[0, '#7a2f2a'], [1, '#4a1b19']])
  const next = seeded(61)
  const coats = ['#26313c', '#5a2f2a', '#3b4a3d', '#4a4453', '#6a5a3c', '#2b2b30']
  const skins = ['#c99b78', '#a5744f', '#8a5f41', '#dcb394']
  const rows = [[520, 40, 17, 110], [610, 56, 13, 130], [730, 78, 10, 160], [890, 108, 8, 200]]
  const benches = rows.map(([y, size, count, deep]) => {
    const members = Array.from({ length: count }, (_, i) => {
      const x = ((i + 0.5) / count) * width + (next() - 0.5) * 20
      const lift = ((x - 800) / 800) ** 2 * -36
      return next() > 0.86 ? '' : bust(x, y + lift, size, { coat: coats[Math.floor(next() * 6)], skin: skins[Math.floor(next() * 4)], hair: ['#2b211c', '#6b6660', '#1d1714', '#7a4b2a'][Math.floor(next() * 4)] })
    })
    const top = y + size * 1.25
    return [members, path(`M0 ${top - 36}Q800 ${top + 36} 1600 ${top - 36}V${top - 36 + deep}Q800 ${top + 36 + deep} 0 ${top - 36 + deep}Z`, '#5c3d27'), line(`M0 ${top - 36}Q800 ${top + 36} 1600 ${top - 36}`, '#a9794d', 9), Array.from({ length: count }, (_, i) => { const x = ((i + 0.5) / count) * width; return path(`M${x - size * 0.4} ${top - 8 + 40 - ((x - 800) / 800) ** 2 * 60}l${size * 0.7} -6l6 14l${-size * 0.7} 6Z`, '#efe8d8') })]
  })
  const [lightDef, light] = gradient([[0, '#ffe9bd', 0.75], [1, '#ffe9bd', 0]], { radial: [800, 150, 620] })
  return scene(wallDef, floorDef, lightDef, fill(wall), [70, 330, 1160, 1420].map((x) => group('', rect(x, 40, 110, 420, '#8d6844'), rect(x + 14, 54, 82, 392, '#6f4e33'))), path('M560 470V190Q800 20 1040 190V470Z', '#3b281c'), path('M590 470V204Q800 60 1010 204V470Z', '#c9d6d8'), line('M800 120V470M590 300H1010M690 140V470M910 140V470', '#3b281c', 8), fill(light, 0, 560), rect(600, 400, 400, 110, '#6a4529'), rect(590, 392, 420, 16, '#b98a5a'), bust(800, 350, 62, { coat: '#1f2730', skin: '#b98560', hair: '#8b867f', shirt: '#eee' }), [690, 910].map((x) => bust(x, 362, 48, { coat: '#3a3036' })), fill(floor, 480, 587), benches.slice(0, 2),
    bust(1180, 560, 84, { coat: '#d8cdb4', skin: '#a5744f', hair: '#1d1714', long: true }), benches.slice(2))
}

function fishingBoats() {
  const [skyDef, sky] = gradient([[0, '#6f9ab0'], [0.7, '#d9d8c6'], [1, '#f3dfbd']])
  const [seaDef, sea] = gradient([[0, '#c9cdb9'], [0.3, '#7fa1a8'], [1, '#2d5463']])
  const boat = (x, y, s, hull, trim, cabin) => group(`transform="translate(${x} ${y}) scale(${s})"`, path('M-190 -40Q0 -10 205 -62L176 22Q150 46 90 48H-110Q-166 46 -176 10Z', hull), path('M-190 -40Q0 -10 205 -62L200 -44Q0 6 -186 -22Z', trim), path('M-70 -36V-120H40V-30Z', cabin), rect(-80, -130, 130, 14, trim), rect(-56, -106, 34, 34, '#23404c'), rect(-10, -106, 36, 34, '#23404c'), line('M88 -36V-230M88 -220L180 -70M88 -220L-120 -60M88 -180H150', '#4a3b2b', 6), path('M100 -224H150L138 -208L150 -192H100Z', '#c2402f'), [-140, -112].map((at) => dot(at, -38, 16, '#d97a2b', 14)))
  const boats = [boat(420, 690, 0.9, '#2f5d7a', '#f1ead8', '#efe7d2'), boat(860, 720, 1.05, '#a63d31', '#f4ead6', '#f1e6cb'), boat(1310, 680, 0.82, '#3f6b4c', '#f1e9d4', '#e9dfc4')]
  const next = seeded(71)
  const houses = Array.from({ length: 17 }, (_, i) => { const x = 40 + i * 92; const h = 60 + next() * 70; const c = ['#d8b48a', '#c98f6d', '#e6d6b8', '#b9785b', '#d9c2a3'][Math.floor(next() * 5)]; return group('', rect(x, 560 - h, 84, h, c), path(`M${x - 6} ${560 - h}L${x + 42} ${530 - h}L${x + 90} ${560 - h}Z`, '#8a4a38'), rect(x + 14, 576 - h, 16, 22, '#4d5a60'), rect(x + 52, 576 - h, 16, 22, '#4d5a60')) })
  return scene(skyDef, seaDef, fill(sky, 0, 580), dot(1240, 300, 70, '#fff2cf', 70, 'filter="url(#glow)"'), dot(1240, 300, 42, '#fffbe8'), dot(420, 180, 330, '#fff', 24, 'opacity="0.5" filter="url(#glow)"'), ridge(500, 70, '#93a9a6', 29), houses, rect(0, 556, width, 20, '#a39b87'), fill(sea, 574, 493), group('opacity="0.4" filter="url(#ripple)" transform="translate(0 1440) scale(1 -1)"', boats), boats, Array.from({ length: 130 }, () => { const y = 600 + next() ** 1.4 * 440; return rect(next() * width, y, 20 + next() * 90, 1.5 + (y - 600) / 140, '#f6ecd2', `opacity="${(0.08 + next() * 0.25).toFixed(2)}"`) }),
    path(`M0 930Q500 900 900 960T1600 980V${height}H0Z`, '#6d6250'), path(`M0 950Q500 922 900 980T1600 1000V${height}H0Z`, '#584e3f'), Array.from({ length: 9 }, (_, i) => line(`M${140 + i * 42} ${1010 + (i % 2) * 12}q30 -60 74 -6q-34 44 -74 6`, '#3f7f86', 4, 'opacity="0.9"')), Array.from({ length: 12 }, (_, i) => dot(150 + i * 36, 1030 + (i % 3) * 8, 9, '#d97a2b')), standing(700, 1000, 190, { coat: '#d6a52f', legs: '#2b3640', stride: 0.2 }), line('M640 905Q620 960 560 1000', '#3f7f86', 9), rect(1180, 930, 150, 80, '#7a5a38'), rect(1200, 890, 120, 48, '#8d6a44'), Array.from({ length: 16 }, (_, i) => dot(1200 + (i % 8) * 17, 892 - Math.floor(i / 8) * 8, 15, ['#b9c6c9', '#9fb0b5'][i % 2], 5, `transform="rotate(${-20 + i * 3} ${1200 + (i % 8) * 17} 892)"`)))
}

function snowRoad() {
  const [skyDef, sky] = gradient([[0, '#8796a6'], [1, '#d4d9de']])
  const [snowDef, snow] = gradient([[0, '#dfe5ea'], [1, '#f7f9fa']])
  const next = seeded(83)
  const pole = (x, y, s) => group('', line(`M${x} ${y}V${y - 330 * s}`, '#4a4642', 9 * s), line(`M${x - 46 * s} ${y - 300 * s}H${x + 46 * s}`, '#4a4642', 7 * s))
  const poles = [[240, 860, 1.25], [480, 730, 0.75], [610, 665, 0.46], [680, 630, 0.3], [722, 610, 0.2]]
  const wires = poles.slice(0, -1).map(([x, y, s], i) => { const [x2, y2, s2] = poles[i + 1]; return line(`M${x + 40 * s} ${y - 300 * s}Q${(x + x2) / 2} ${(y - 250 * s + y2 - 250 * s2) / 2} ${x2 + 40 * s2} ${y2 - 300 * s2}`, '#57534e', 2.5) })
  const bare = (x, y, s) => group('', line(`M${x} ${y}V${y - 150 * s}M${x} ${y - 60 * s}L${x - 44 * s} ${y - 130 * s}M${x} ${y - 80 * s}L${x + 46 * s} ${y - 150 * s}M${x} ${y - 110 * s}L${x - 28 * s} ${y - 180 * s}M${x} ${y - 120 * s}L${x + 20 * s} ${y - 196 * s}`, '#4b4540', 6 * s), line(`M${x - 44 * s} ${y - 133 * s}l10 12M${x + 46 * s} ${y - 153 * s}l-10 12`, '#f4f6f7', 5 * s))
  const flakes = Array.from({ length: 320 }, () => { const size = 1.5 + next() ** 3 * 9; return dot(next() * width, next() * height, size, '#fff', size, `opacity="${(0.35 + next() * 0.5).toFixed(2)}"${size > 6 ? ' filter="url(#soft)"' : ''}`) })
  return scene(skyDef, snowDef, fill(sky, 0, 640), group('filter="url(#soft)"', ridge(560, 60, '#aab4bd', 37), ridge(600, 30, '#94a0aa', 43)), fill(snow, 596, 471), path(`M0 700Q400 640 760 604L900 604Q1260 650 1600 720V${height}H0Z`, '#eef2f4'), path(`M790 604H830L1180 ${height}H330Z`, '#7f868c'), path(`M806 604H814L820 ${height}H690Z`, '#c3c9cd', 'opacity="0.75"'), path(`M790 604L330 ${height}H450L797 604ZM830 604L1180 ${height}H1080L824 604Z`, '#d9dfe3'), [bare(1290, 760, 1.6), bare(1450, 830, 2.3), bare(1180, 690, 1), bare(1020, 640, 0.6), bare(90, 720, 1.2)], poles.map((p) => pole(...p)), wires,
    dot(848, 655, 60, '#ffe9b0', 40, 'opacity="0.8" filter="url(#glow)"'), group('transform="translate(848 650)"', path('M-46 30V-4L-34 -34H34L46 -4V30Z', '#d7742c'), path('M-30 -6L-22 -28H22L30 -6Z', '#2d3a44'), rect(-58, 20, 116, 20, '#e9b13a'), dot(-32, 10, 8, '#fff6d6'), dot(32, 10, 8, '#fff6d6'), rect(-10, -44, 20, 10, '#ffb52e')), path(`M1110 ${height}Q1160 900 1250 860Q1360 880 1380 ${height}Z`, '#fff'), group('', rect(1010, 720, 12, 130, '#b9bec2'), path('M980 690H1052V744H980Z', '#2b5a86'), line('M992 708H1040M992 724H1026', '#fff', 6)), flakes)
}

function readingRoom() {
  const [wallDef, wall] = gradient([[0, '#3b2c20'], [1, '#6a4a30']])
  const next = seeded(97)
  const shelf = (x, w, top, bottom) => { const parts = [rect(x, top, w, bottom - top, '#2c1f16')]; for (let y = top + 10; y < bottom - 20; y += 62) { let at = x + 8; while (at < x + w - 16) { const t = 8 + next() * 14; const h = 36 + next() * 16; parts.push(rect(at, y + 54 - h, t, h, ['#7a3b2e', '#395361', '#8b6f3d', '#4d5b3f', '#5e3f52', '#a48a5b', '#2f3f4a'][Math.floor(next() * 7)])); at += t + 1.5 } parts.push(rect(x, y + 54, w, 7, '#8a623d')) } return parts }
  const arch = (x) => group('', path(`M${x - 120} 520V190Q${x} 30 ${x + 120} 190V520Z`, '#8a623d'), path(`M${x - 100} 520V200Q${x} 62 ${x + 100} 200V520Z`, '#dce6e4'), line(`M${x} 110V520M${x - 100} 250H${x + 100}M${x - 100} 390H${x + 100}`, '#8a623d', 7), path(`M${x - 100} 520V330L${x + 100} 470V520Z`, '#fff6dc', 'opacity="0.4"'))
  const lamp = (x, y, s) => group('', dot(x, y + 60 * s, 190 * s, '#ffe3a1', 70 * s, 'opacity="0.6" filter="url(#glow)"'), path(`M${x - 62 * s} ${y}Q${x} ${y - 60 * s} ${x + 62 * s} ${y}Z`, '#2f6b4a'), path(`M${x - 62 * s} ${y}H${x + 62 * s}L${x + 50 * s} ${y + 9 * s}H${x - 50 * s}Z`, '#fff1c4'), rect(x - 5 * s, y + 9 * s, 10 * s, 76 * s, '#c29b4a'), dot(x, y + 88 * s, 30 * s, '#a9823a', 8 * s))
  const [tableDef, table] = gradient([[0, '#a5713f'], [1, '#5c3a20']])
  const book = (x, y, s) => group('', path(`M${x} ${y}Q${x - 50 * s} ${y - 22 * s} ${x - 100 * s} ${y - 4 * s}V${y + 22 * s}Q${x - 50 * s} ${y + 6 * s} ${x} ${y + 26 * s}Q${x + 50 * s} ${y + 6 * s} ${x + 100 * s} ${y + 22 * s}V${y - 4 * s}Q${x + 50 * s} ${y - 22 * s} ${x} ${y}Z`, '#f6efdc'), line(`M${x} ${y}V${y + 26 * s}`, '#b9a981', 3 * s), line(`M${x - 84 * s} ${y + 2 * s}Q${x - 50 * s} ${y - 10 * s} ${x - 14 * s} ${y + 4 * s}M${x + 14 * s} ${y + 4 * s}Q${x + 50 * s} ${y - 10 * s} ${x + 84 * s} ${y + 2 * s}`, '#a99c80', 2.5 * s))
  return scene(wallDef, tableDef, fill(wall), arch(340), arch(800), arch(1260), shelf(0, 190, 60, 640), shelf(490, 160, 60, 640), shelf(950, 160, 60, 640), shelf(1410, 190, 60, 640), rect(0, 600, width, 46, '#3b281a'), bust(260, 600, 66, { coat: '#4a5a64', skin: '#b98560' }), bust(1330, 604, 64, { coat: '#6d5a3d', skin: '#dcb394', hair: '#8b867f' }), path('M60 690H1540L1600 760H0Z', '#8a5c33'), fill('#4a2f1b', 760, 24), lamp(330, 610, 0.7), lamp(1180, 610, 0.7), book(250, 710, 0.7), book(1320, 712, 0.7),
    bust(560, 700, 150, { coat: '#7b3b32', skin: '#a5744f', hair: '#1d1714', long: true }), bust(1090, 690, 160, { coat: '#33475a', skin: '#c99b78', hair: '#7c766e', shirt: '#e9e3d3' }), path(`M0 900H1600V${height}H0Z`, table), fill('#c48f57', 894, 10), lamp(820, 790, 1.25), book(560, 950, 1.5), book(1100, 946, 1.5), path('M520 905Q480 930 500 960L560 950Z', '#a5744f'), path('M1040 905Q1000 930 1020 958L1086 946Z', '#c99b78'), group('', rect(150, 880, 190, 34, '#7a3b2e'), rect(164, 850, 170, 32, '#395361'), rect(146, 822, 186, 30, '#8b6f3d')), rect(1380, 930, 120, 86, '#f1ead8'), line('M1396 952H1482M1396 970H1482M1396 988H1450', '#8c8474', 4))
}

/** Every scene by the name of its file. */
export const scenes = {
  'harbour-cranes': harbourCranes,
  'hills-in-fog': hillsInFog,
  handshake,
  'night-windows': nightWindows,
  'market-stall': marketStall,
  'river-path': riverPath,
  'rail-platform': railPlatform,
  'school-kitchen': classroomKitchen,
  'council-chamber': councilChamber,
  'fishing-boats': fishingBoats,
  'snow-road': snowRoad,
  'reading-room': readingRoom,
}
