language-choose = 我会说中文和英文，用哪种语言？ / I speak Chinese and English. Which language?
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
language-en = English
language-spoken = 好的，现在说中文。
