package org.electrolyst.acquisition.imports;

/** Small files as other programs write them, all with the points of {@link ImportedFile#ROWS}. */
final class ForeignText {
    static final String GAMRY = """
            EXPLAIN
            TAG\tEISPOT
            TITLE\tLABEL\tPotentiostatic EIS\tTest &Identifier
            DATE\tLABEL\t4/23/2018\tDate
            TIME\tLABEL\t16:43:15\tTime
            PSTAT\tPSTAT\tREF600-1\tPotentiostat
            VAC\tQUANT\t1.00000E+001\tAC &Voltage (mV rms)
            OCVCURVE\tTABLE\t2
            \tPt\tT\tVf\tTemp
            \t#\ts\tV vs. Ref.\tdeg C
            \t0\t0.25\t-0.3\t-327.67
            \t1\t0.5\t-0.3\t-327.67
            EOC\tQUANT\t-0.29\tOpen Circuit (V)
            ZCURVE\tTABLE
            \tPt\tTime\tFreq\tZreal\tZimag\tZmod\tTemp
            \t#\ts\tHz\tohm\tohm\tohm\tdeg C
            \t0\t1\t1000\t10\t-2\t10.198\t-327.67
            \t1\t2\t100\t15.5\t-7.25\t17.112\t-327.67
            \t2\t3\t10\t28\t-9\t29.411\t-327.67
            \t3\t4\t1\t36\t-4\t36.222\t-327.67
            """;

    static final String EC_LAB = """
            EC-Lab ASCII FILE
            Nb header lines : 9                         \s

            Potentio Electrochemical Impedance Spectroscopy

            Acquisition started on : 05/15/2025 01:18:45.867
            Device : SP-300 (SN 1787)
            Va (mV)             14.1               \s
            freq/Hz\tRe(Z)/Ohm\t-Im(Z)/Ohm\t|Z|/Ohm\tPhase(Z)/deg\tcycle number\t
            1.0E+003\t1.00E+001\t2.00E+000\t1.0198E+001\t-1.131E+001\t1.0E+000
            1.0E+002\t1.55E+001\t7.25E+000\t1.7112E+001\t-2.507E+001\t1.0E+000
            1.0E+001\t2.80E+001\t9.00E+000\t2.9411E+001\t-1.782E+001\t1.0E+000
            1.0E+000\t3.60E+001\t4.00E+000\t3.6222E+001\t-6.340E+000\t1.0E+000
            """;

    static final String ZPLOT2 = """
            ZPLOT2 ASCII
              Measured Data, ZPlot:       3.2c
              Date:                       12-17-2019
              Time:                       11:04:34
              Data Points:                4
              Freq(Hz)\tAmpl\tBias\tTime(Sec)\tZ'(a)\tZ''(b)\tGD\tErr\tRange
            End Comments
            1.0E+03\t1.0E-02\t0\t2.5\t1.00E+01\t-2.00E+00\t0\t0\t4
            1.0E+02\t1.0E-02\t0\t3.5\t1.55E+01\t-7.25E+00\t0\t0\t4
            1.0E+01\t1.0E-02\t0\t4.5\t2.80E+01\t-9.00E+00\t0\t0\t4
            1.0E+00\t1.0E-02\t0\t5.5\t3.60E+01\t-4.00E+00\t0\t0\t4
            """;

    static final String ZPLOTW = """
            "ZPlotW Data File: Version 3.2c"
            "Raw Data"
            Date: 12-17-2019    Time: 16:24:35
            "Frequency"
            0,3,0,1,300000,0.005
            4
            "  Freq(Hz)    Ampl     Bias   Time(Sec)   Z'(a)    Z''(b)    GD   Err   Range"
            1.0E+03, 1.0E-02, 0, 2.5, 1.00E+01, -2.00E+00, 0, 0, 5
            1.0E+02, 1.0E-02, 0, 3.5, 1.55E+01, -7.25E+00, 0, 0, 5
            1.0E+01, 1.0E-02, 0, 4.5, 2.80E+01, -9.00E+00, 0, 0, 5
            1.0E+00, 1.0E-02, 0, 5.5, 3.60E+01, -4.00E+00, 0, 0, 5
            """;

    private ForeignText() {}
}
