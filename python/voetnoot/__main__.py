from voetnoot import main

main()
