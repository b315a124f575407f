/** Texts as old systems wrote them: made once with Python's codecs, so that they do not come from the decoder under test. */
export const encodedTexts: { encoding: string; text: string; base64: string }[] = [
  {
    encoding: 'euc-kr',
    text: '항만 장관은 3일 칼베라 부두에서 “새 출발”을 약속했다.\n노동자들은 파업을 계속할지 이번 주에 결정한다.\n뷁똠방각하라는 낱말도 있었다.',
    base64:
      'x9e4uCDA5bD8wLogM8DPIMSuuqO28yC6zrXOv6G8rSChsLv1IMPiud+hscC7IL7gvNPH37TZLgqz67W/wNq16cC6IMbEvvfAuyCw6LzTx9LB9iDAzLn4IMHWv6EgsOHBpMfRtNkuCpTujGO55rCix8+287TCILO5uLu1tSDA1r76tNku',
  },
  {
    encoding: 'shift_jis',
    text: '港湾相は3日、カルベラの埠頭で「再出発」を約束した。\n労働者はストライキを続けるかどうかを今週決める。',
    base64:
      'jWCYcJGKgs0zk/qBQYNKg4uDeIOJgsyVdZOqgsWBdY3Ej2+UrYF2gvCW8ZGpgrWCvYFCCphKk62O0oLNg1iDZ4OJg0ODTILwkbGCr4LpgqmCx4KkgqmC8I2hj1SMiILfgumBQg==',
  },
  {
    encoding: 'euc-jp',
    text: '港湾相は3日、カルベラの埠頭で「再出発」を約束した。\n労働者はストライキを続けるかどうかを今週決める。',
    base64:
      'ucHP0cHqpM8zxvyhoqWrpeul2aXppM7J1saspMeh1rrGvdDIr6HXpPLM88KrpLekv6GjCs+rxq+81KTPpbmlyKXppaSlraTywrOksaTrpKukyaSmpKuk8rqjvbW36KThpOuhow==',
  },
  {
    encoding: 'iso-2022-jp',
    text: '港湾相は3日、カルベラの埠頭で「再出発」を約束した。\n労働者はストライキを続けるかどうかを今週決める。',
    base64:
      'GyRCOUFPUUFqJE8bKEIzGyRCRnwhIiUrJWslWSVpJE5JVkYsJEchVjpGPVBILyFXJHJMc0IrJDckPyEjGyhCChskQk8rRi88VCRPJTklSCVpJSQlLSRyQjMkMSRrJCskSSQmJCskcjojPTU3aCRhJGshIxsoQg==',
  },
  {
    encoding: 'gb18030',
    text: '港口部长3日在卡尔维拉码头承诺“重新开始”。\n工人们将在本周决定是否继续罢工，谈判会不会成功，没有人知道。',
    base64:
      'uNu/2rK/s6QzyNXU2r+otvvOrMCtwuvNt7PQxbWhsNbY0MK/qsq8obGhowq5pMjLw8e9q9Tasb7W3L72tqjKx7fxvMzQ+LDVuaSjrMy4xdC74bK7u+Gzybmmo6zDu9PQyMvWqrXAoaM=',
  },
  {
    encoding: 'big5',
    text: '港口部長3日在卡爾維拉碼頭承諾「重新開始」。\n工人們將在本週決定是否繼續罷工，談判會不會成功，沒有人知道。',
    base64:
      'tOSkZrOhqvgzpOmmYqVkuri6+6nUvVjAWanTv9Whda2rt3O2falsoXahQwqkdaRIrcyxTqZipbu2Z6hNqXesT6dfxH7E8r19pHWhQb3Np1C3fKSjt3ymqKVcoUGoU6azpEiqvrlEoUM=',
  },
  {
    encoding: 'windows-1252',
    text: 'La ministre a promis un « nouveau départ » à Calvera, près du quai n° 9.\nLes dockers décideront s’ils poursuivent la grève.',
    base64:
      'TGEgbWluaXN0cmUgYSBwcm9taXMgdW4gqyBub3V2ZWF1IGTpcGFydCC7IOAgQ2FsdmVyYSwgcHLocyBkdSBxdWFpIG6wIDkuCkxlcyBkb2NrZXJzIGTpY2lkZXJvbnQgc5JpbHMgcG91cnN1aXZlbnQgbGEgZ3LodmUu',
  },
  {
    encoding: 'windows-1251',
    text: 'Министр порта пообещал «новое начало» третьего марта.\nРабочие решат, продолжать ли забастовку на этой неделе.',
    base64:
      'zOjt6PHy8CDv7vDy4CDv7u7h5fng6yCr7e7i7uUg7eD34OvuuyDy8OXy/OXj7iDs4PDy4C4K0ODh7vfo5SDw5fjg8iwg7/Du5O7r5uDy/CDr6CDn4OHg8fLu4urzIO3gIP3y7ukg7eXk5evlLg==',
  },
  {
    encoding: 'koi8-r',
    text: 'Министр порта пообещал "новое начало" третьего марта.\nРабочие решат, продолжать ли забастовку на этой неделе.',
    base64:
      '7cnOydPU0iDQz9LUwSDQz8/Cxd3BzCAizs/Xz8UgzsHewczPIiDU0sXU2MXHzyDNwdLUwS4K8sHCz97JxSDSxdvB1Cwg0NLPxM/M1sHU2CDMySDawcLB09TP18vVIM7BINzUz8ogzsXExczFLg==',
  },
  {
    encoding: 'windows-1256',
    text: 'وعد وزير الموانئ بـ«بداية جديدة» في الثالث من مارس.\nسيقرر العمال هذا الأسبوع ما إذا كانوا سيواصلون الإضراب.',
    base64:
      '5trPIObS7dEgx+Hj5sfkxiDI3KvIz8ftySDMz+3Pybsg3e0gx+HLx+HLIOPkIOPH0dMuCtPt3tHRIMfh2uPH4SDl0Mcgx+HD08jm2iDjxyDF0Mcg38fk5scg0+3mx9Xh5uQgx+HF1tHHyC4=',
  },
  {
    encoding: 'windows-1255',
    text: 'שר הנמלים הבטיח התחלה חדשה ברציף תשע.\nהעובדים יחליטו השבוע אם להמשיך בשביתה.',
    base64:
      '+fgg5PDu7OntIOTh6OnnIOT65+zkIOfj+eQg4fj26fMg+vnyLgrk8uXh4+ntIOnn7Ono5SDk+eHl8iDg7SDs5O756eog4fnh6frkLg==',
  },
  {
    encoding: 'windows-1253',
    text: 'Ο υπουργός λιμένων υποσχέθηκε μια νέα αρχή στις τρεις Μαρτίου.\nΟι εργάτες θα αποφασίσουν αν θα συνεχίσουν.',
    base64:
      'zyD18O/18eP88iDr6ezd7fntIPXw7/P33ejn6uUg7OnhIO3d4SDh8ffeIPP06fIg9PHl6fIgzOHx9N/v9S4Kz+kg5fHj3PTl8iDo4SDh8O/24fPf8+/17SDh7SDo4SDz9e3l99/z7/XtLg==',
  },
  {
    encoding: 'windows-1250',
    text: 'Minister obiecał „nowy początek” w porcie. Związkowcy zdecydują, czy będą kontynuować strajk w każdą środę.',
    base64:
      'TWluaXN0ZXIgb2JpZWNhsyCEbm93eSBwb2N6uXRla5QgdyBwb3JjaWUuIFp3abl6a293Y3kgemRlY3lkdWq5LCBjenkgYupkuSBrb250eW51b3dh5iBzdHJhamsgdyBrYb9kuSCccm9k6i4=',
  },
]
