/**
 * The letters beyond a to z that languages have of their own, and behind a bar those that they borrow for names. By the
 * languages that an encoding is used for.
 */
export const alphabets = {
  western: [
    'äöüß|éèçáëï', // German
    'àâæçéèêëîïôœùûü|ñäöÿ', // French
    'áéíñóúü|çàè', // Spanish
    'àèéìòù|íóîç', // Italian
    'àáâãçéêíóôõú|üñ', // Portuguese
    'éëïóöüè|áçê', // Dutch
    'åäöé|üèø', // Swedish, Finnish
    'æøåé|öäüèó', // Danish, Norwegian
    'áðéíóúýþæö|åø', // Icelandic
    'àçèéíïòóúü|áñ', // Catalan
    'äöõüšž|é', // Estonian
  ],
  central: [
    'ąćęłńóśźż|öüäšé', // Polish
    'áčďéěíňóřšťúůýž|öüäľłć', // Czech
    'áäčďéíĺľňóôŕšťúýž|öüřěł', // Slovak
    'áéíóöőúüű|äčš', // Hungarian
    'čćđšž|äöüé', // Croatian, Slovenian
    'ăâîșțşţ|äöüáéóő', // Romanian
    'äöüß|éčš', // German
  ],
  turkish: ['çğıöşü|âîé'],
  baltic: ['āčēģīķļņšūž|ōéö', 'ąčęėįšųūž|łóé', 'äöõüšž|é'],
} as const

/** Letters by which languages are mostly written, for scripts in which a wrong reading is of the right script too. */
export const frequentLetters = {
  cyrillic: 'оеаинтсрвлкмдпуяыьгзбчйхж',
  greek: 'αοιετσνηυρπκμλωάόίέήύώς',
  hebrew: 'יוהלאשרתבמנםדקחעכפגסזטצןךףץ',
  arabic: 'اليمونتربدهسعفقكحجةشطصخأىضذغزثئإءؤآظ',
} as const

/**
 * Characters that stand in names, headers and stages of exports more than others. Texts of a few characters are told
 * apart by them, because in a wrong reading nearly all are rare ones.
 */
export const frequentCharacters = {
  simplified:
    '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文欧阳' +
    '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华红玉建国小志海云飞雪梅燕玲晓春婷宇佳欣雅子安东成一的是在不了有人中大上' +
    '销售客户姓名负责拥所日期时间金额状态阶段交成赢输单结束合同商机会总计备注电话通公司部门产品数量价格元年月本今天失败功关闭已',
  traditional:
    '王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉余潘杜戴夏鍾汪田任姜方石姚譚廖鄒熊金陸郝孔白崔康毛邱秦江歐陽' +
    '志偉明俊傑建宏文雄淑芬美玲雅婷怡君家豪子安成國華英惠珍秀麗芳如萍大小中一的是在不了有人上' +
    '銷售業務客戶姓名負責所日期時間金額狀態階段交成贏輸單結束合約商機會總計備註電話通公司部門產品數量價格元年月本今天失敗功關閉已',
  japanese:
    '佐藤鈴木高橋田中伊渡辺山本村小林加吉斎清崎森池阿部石井前岡長谷川後近坂遠青西福太三中原島野松竹金子和内上大平千葉久保' +
    '一郎美太翔健真由香恵子裕智大輔直樹奈々明正浩誠花葵陽菜結衣拓也' +
    '担当者営業氏名商談金額成約日受注失注段階件数電話時間通話部署会社顧客完了予定中年月売上合計備考',
  korean:
    '김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허남심노하곽성차주우구민유진지현은영수미선경숙희준연도시예나다라마바사아자카타파가거기로를에의는을와과들대리인일원동부소상보비여' +
    '담당날짜금액단계실름태래객매출통화간번호계약공패합년월건',
} as const
