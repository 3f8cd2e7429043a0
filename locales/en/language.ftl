language-choose = I speak English and Chinese. Which language? / 我会说英文和中文，用哪种语言？
language-zh-Hans = 简体中文
language-zh-Hant = 繁體中文
language-en = English
language-spoken = All right, English it is.
